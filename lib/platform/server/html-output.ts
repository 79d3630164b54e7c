import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Finish = (html: string, status: number) => { html: string; status: number };

/**
 * Buffers an HTML response until it is complete, lets `finish` change it, and sends it in one
 * piece. Other responses pass through unchanged.
 */
export function bufferHtml(res: ServerResponse, finish: Finish) {
  const { writeHead, write, end } = res;
  const chunks: Buffer[] = [];
  let buffers: boolean | undefined;

  const isHtml = () => {
    buffers ??= String(res.getHeader('content-type') ?? '').startsWith('text/html');
    return buffers;
  };
  const keep = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding as BufferEncoding));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };

  res.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const headers = rest.find((part) => typeof part === 'object') as
      | OutgoingHttpHeaders
      | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value !== undefined) res.setHeader(name, value);
    }
    res.statusCode = status;
    return isHtml() ? res : writeHead.call(res, status);
  } as typeof res.writeHead;

  res.write = function (this: ServerResponse, ...parts: unknown[]) {
    if (!isHtml()) return Reflect.apply(write, res, parts);
    keep(parts[0], parts[1]);
    const done = parts.find((part) => typeof part === 'function') as (() => void) | undefined;
    if (done) process.nextTick(done);
    return true;
  } as typeof res.write;

  // Next flushes the head while streaming; a buffered page has no head to flush yet.
  const { flushHeaders } = res;
  res.flushHeaders = () => {
    if (!isHtml()) flushHeaders.call(res);
  };

  res.end = function (this: ServerResponse, ...parts: unknown[]) {
    if (!isHtml() || res.headersSent) {
      Object.assign(res, { writeHead, write, end, flushHeaders });
      return Reflect.apply(end, res, parts);
    }
    keep(parts[0], parts[1]);
    // Restored before `end`: Node's implicit header calls writeHead and would come back here.
    Object.assign(res, { writeHead, write, end, flushHeaders });
    const done = finish(Buffer.concat(chunks).toString('utf8'), res.statusCode);
    res.statusCode = done.status;
    res.removeHeader('content-length');
    res.removeHeader('etag');
    return res.end(done.html);
  } as typeof res.end;
}

/**
 * Removes every script that is not ours from a finished page: a tree without client components
 * (tests/unit/architecture.test.ts) does not use the framework's 134 kB. Our scripts carry
 * `data-site`. React escapes the visitors' input, so that no `<script` of theirs reaches this
 * point; inside a script React escapes `</script`, so the first end tag is the right one.
 */
const FRAMEWORK_SCRIPT = /<script(?![^>]*\sdata-site)[^>]*>[\s\S]*?<\/script>/g;
const SCRIPT_PRELOAD =
  /<link(?=[^>]*\srel="(?:modulepreload|preload)")(?=[^>]*\sas="script")[^>]*>/g;

export function stripScripts(html: string): string {
  return html.replace(FRAMEWORK_SCRIPT, '').replace(SCRIPT_PRELOAD, '');
}

/**
 * Whether the page is complete. Content that a Suspense boundary sends later is inserted by a
 * script of the framework; without that script, the visitor would wait forever.
 */
export function isWhole(html: string): boolean {
  return !html.includes('<template id="B:');
}

const STATUS = /<meta name="campaign-status" content="(\d{3})"\s*\/?>/;

/**
 * Status of a page. A page cannot set it, so a "not found" page states it in a meta tag, which is
 * removed here.
 */
export function extractStatus(html: string): { html: string; status?: number } {
  const found = html.match(STATUS);
  return found ? { html: html.replace(STATUS, ''), status: Number(found[1]) } : { html };
}
