import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compression from 'compression';
import type { Env } from '../env';
import { errorName, log } from '../log';
import { NETWORK_HEADER, PATH_HEADER } from '../network';

import { holdHtml } from './buffer-html';
import { FRAMED_PAGE, takeEmbedOrigins } from './embed-origins';
import { trustedProxies, visitorAddress } from './forwarded';
import { readableTarget } from './normalize-url';
import { allowedMethods, type Refusal, refusal } from './request-guard';
import { securityHeaders } from './security-headers';
import { isWhole, stripScripts, takeStatus } from './strip-scripts';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;
/** Renders the complete page for a refusal or a failure; the caller supplies the sentences. */
type SayProblem = (path: string, key: Refusal['key'] | 'broken') => string;

/** Headers of proxies and of the framework's own navigation, which no visitor may set. */
const FOREIGN_HEADERS =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-middleware-.*|x-nextjs-.*|rsc|next-.*|content-security-policy)$/;

/** The small server around the framework: its rules apply to every response. */
export function createSiteServer(env: Env, handle: Handler, sayProblem: SayProblem): Server {
  const proxies = trustedProxies(env.TRUSTED_PROXIES);
  const https = env.SITE_URL.startsWith('https:');
  const compress = compression();

  function prepare(req: IncomingMessage, path: string) {
    const address = visitorAddress(req.headers, req.socket.remoteAddress, proxies);
    for (const name of Object.keys(req.headers)) {
      if (FOREIGN_HEADERS.test(name)) delete req.headers[name];
    }
    const site = new URL(env.SITE_URL);
    req.headers[NETWORK_HEADER] = address;
    req.headers[PATH_HEADER] = path;
    // To a client without a name the framework sends some pages in parts.
    req.headers['user-agent'] ??= 'unknown';
    req.headers['x-forwarded-proto'] = site.protocol.slice(0, -1);
    req.headers['x-forwarded-host'] = site.host;
  }

  function letFrame(res: ServerResponse, page: string) {
    const { html, embedOrigins } = takeEmbedOrigins(page);
    if (embedOrigins.length > 0) {
      res.removeHeader('x-frame-options');
      setHeaders(res, securityHeaders(https, embedOrigins));
    }
    return html;
  }

  async function answer(req: IncomingMessage, res: ServerResponse, path: string) {
    prepare(req, path);
    setHeaders(res, securityHeaders(https));
    const refused = refusal(req.method ?? 'GET', path, req.headers, env.SITE_URL);
    if (refused) return refuse(req, res, refused, () => sayProblem(path, refused.key));
    // A page states its status in its body, which the framework omits for HEAD; Node sends none.
    if (req.method === 'HEAD') req.method = 'GET';
    correctHead(req, res);
    holdHtml(res, (html, status) => {
      // A 500 is the framework's own page; our other error pages have their own content.
      if (status === 500) return { html: sayProblem(path, 'broken'), status };
      if (!isWhole(html)) {
        log.error('answer_failed', { error: 'page in parts' });
        return { html: sayProblem(path, 'broken'), status: 500 };
      }
      if (FRAMED_PAGE.test(path)) html = letFrame(res, html);
      const taken = takeStatus(html);
      return { html: stripScripts(taken.html), status: taken.status ?? status };
    });
    return handle(req, res);
  }

  return createServer((req, res) => {
    req.url = readableTarget(req.url ?? '/');
    const path = req.url.split('?', 1)[0] ?? '/';
    compress(req as never, res as never, () => {
      answer(req, res, path).catch((problem) => {
        log.error('answer_failed', { error: errorName(problem) });
        if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
        res.end(res.headersSent ? undefined : sayProblem(path, 'broken'));
      });
    });
  });
}

/**
 * Headers that the framework leaves out: a 405 names the method that the route answers (RFC 9110,
 * 15.5.6), and a missing page is not cached for a year.
 */
function correctHead(req: IncomingMessage, res: ServerResponse) {
  const { writeHead } = res;
  res.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (status === 405) res.setHeader('allow', req.method === 'POST' ? 'GET, HEAD' : 'POST');
    if (status === 404) res.setHeader('cache-control', 'no-store');
    return Reflect.apply(writeHead, res, [status, ...rest]);
  } as typeof res.writeHead;
}

function setHeaders(res: ServerResponse, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}

/** Maximum part of a refused body that is read and discarded. */
const DRAINED_BYTES = 16_000_000;

function refuse(req: IncomingMessage, res: ServerResponse, refused: Refusal, page: () => string) {
  // A browser shows our answer only after it has sent everything; the read has a limit.
  const length = Number(req.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (length > DRAINED_BYTES) res.setHeader('connection', 'close');
  req.resume();
  res.statusCode = refused.status;
  if (refused.status === 405) res.setHeader('allow', allowedMethods(req.url ?? '/'));
  const wantsPage = String(req.headers.accept ?? '').includes('text/html');
  res.setHeader(
    'content-type',
    wantsPage ? 'text/html; charset=utf-8' : 'application/problem+json',
  );
  const { status, key } = refused;
  res.end(
    wantsPage
      ? page()
      : JSON.stringify({ type: 'about:blank', title: key, status, problems: { form: key } }),
  );
}
