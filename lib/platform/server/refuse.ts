import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Server, STATUS_CODES } from 'node:http';
import { allowedMethods } from './request-guard';

/** `Retry-After` for a 429 or 503 that does not specify its own. */
export const RETRY_SECONDS = { 429: 60, 503: 5 } as const;

/**
 * Maximum size of a refused body that is read and discarded: larger than a photo or a slide deck
 * that someone chooses by mistake.
 */
const DRAINED_BYTES = 64_000_000;

/** Whether the client is a browser that shows a page. */
export const wantsPage = (req: IncomingMessage) =>
  String(req.headers.accept ?? '').includes('text/html');

type Refusal = {
  status: number;
  key: string;
  allow?: string;
  retryAfterSeconds?: number;
  /** Response for browsers; without one they get a problem document, as API clients do. */
  page?: () => string;
};

/** Answers a request before any page or route sees it. */
export function refuse(req: IncomingMessage, res: ServerResponse, refusal: Refusal) {
  // A browser shows our response only after it has sent everything; the read has a limit.
  const length = Number(req.headers['content-length'] ?? 0);
  if (length > DRAINED_BYTES || req.headers['transfer-encoding']) {
    res.setHeader('connection', 'close');
  }
  req.resume();
  const { status, key, allow = allowedMethods(req.url ?? '/'), retryAfterSeconds, page } = refusal;
  res.statusCode = status;
  res.setHeader('cache-control', 'no-store');
  if (status === 405) res.setHeader('allow', allow);
  const wait = retryAfterSeconds ?? (status === 503 ? RETRY_SECONDS[503] : undefined);
  if (wait) res.setHeader('retry-after', wait);
  const asPage = page && wantsPage(req);
  res.setHeader('content-type', asPage ? 'text/html; charset=utf-8' : 'application/problem+json');
  res.end(
    asPage
      ? page()
      : JSON.stringify({ type: 'about:blank', title: key, status, problems: { form: key } }),
  );
}

/** Status for each parse error; 400 for all others. */
const STATUS: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers unparsable requests, which Node would answer without our headers.
 * @param unanswered responses in progress; into one that has begun, nothing else may be written
 */
export function answerProtocolErrors(
  server: Server,
  headers: Record<string, string>,
  unanswered: ReadonlySet<ServerResponse>,
) {
  const lines = Object.entries({ ...headers, 'cache-control': 'no-store' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  server.on('clientError', (problem: NodeJS.ErrnoException, socket) => {
    const isUnderWay = [...unanswered].some((res) => res.socket === socket && res.headersSent);
    if (problem.code === 'ECONNRESET' || !socket.writable || isUnderWay) {
      return void socket.destroy();
    }
    const status = STATUS[problem.code ?? ''] ?? 400;
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}connection: close\r\ncontent-length: 0\r\n\r\n`,
    );
  });
  server.on('checkExpectation', (_req, res) => {
    for (const [name, value] of lines) res.setHeader(name, value);
    res.writeHead(417, { connection: 'close' }).end();
  });
}
