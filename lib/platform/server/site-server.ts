import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import compression from 'compression';
import type { Env } from '../env';
import { errorName, log } from '../log';
import { NETWORK_HEADER, networkOfAddress, PATH_HEADER, SCHEME_HEADER } from '../network';
import { correctHead } from './correct-head';
import { extractEmbedOrigins, FRAMED_PAGE } from './embed-origins';
import { trustedProxies, visitorAddress, visitorScheme } from './forwarded';
import { bufferHtml, extractStatus, isWhole, stripScripts } from './html-output';
import { type BusyPath, createLoadLimits, createPathLimits, limitConnections } from './load-limits';
import { readableTarget } from './normalize-url';
import { type CachedPages, createPageCache, type RenderedPage } from './page-cache';
import { readBody, withBody } from './read-body';
import { answerProtocolErrors, RETRY_SECONDS, refuse, wantsPage } from './refuse';
import { countRequest, STATE_HEADER, showServerFigures } from './request-figures';
import {
  countHosts,
  isUploadOfStranger,
  maxBodyBytes,
  postToStaffPage,
  type Refusal,
  refusal,
} from './request-guard';
import { securityHeaders } from './security-headers';

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;
/** Renders the complete page for a refusal or a failure; the caller supplies the sentences. */
type ProblemPage = (
  path: string,
  key: Refusal['key'] | BusyPath['key'] | 'broken' | 'overloaded' | 'unavailable',
) => string;

export type SiteParts = {
  /** Request handler of the framework. */
  handle: Handler;
  problemPage: ProblemPage;
  /** Pages that are rendered once for all visitors; none if omitted. */
  pages?: CachedPages;
  /** Handler that needs no framework; undefined for all other requests. */
  direct?: (req: IncomingMessage) => Handler | undefined;
  /** Address to which a request is redirected instead, under any load; undefined for most. */
  otherAddress?: (req: IncomingMessage) => string | undefined;
  /** Posts by path that are refused with 429, before the framework sees them, beyond a limit. */
  busyPaths?: Record<string, BusyPath>;
  /** Whether a route accepts posts at this path; posts elsewhere are not from our forms. */
  acceptsPosts?: (path: string) => boolean;
  /**
   * Addresses of the files that exist. They are answered under any load: they are cheap, and a page
   * cannot be shown without them.
   */
  files?: ReadonlySet<string>;
};

export type SiteServer = Server & {
  /** Starts draining: each response closes its connection, and `/healthz` and `/readyz` answer 503. */
  drain: () => void;
  /** Accepts requests without answering them. @returns the function that answers them */
  hold: () => () => void;
};

/** Headers of proxies and of the framework's own navigation, which visitors may not set. */
const FOREIGN_HEADERS =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-middleware-.*|x-nextjs-.*|rsc|next-.*|content-security-policy)$/;

/** Answered under any load, because monitoring must be able to reach the site. */
const HEALTH = /^\/(?:healthz|readyz|metrics)$/;

/** Limits for slow bodies and heads, and for proxies that open connections without end. */
const TIME_LIMITS = { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 };

/** Creates the small server around the framework; its rules apply to every response. */
export function createSiteServer(env: Env, parts: SiteParts): SiteServer {
  const { handle, problemPage, direct, busyPaths = {}, acceptsPosts = () => true, files } = parts;
  const proxies = trustedProxies(env.TRUSTED_PROXIES);
  const site = new URL(env.SITE_URL);
  const headersOfAll = securityHeaders(site.protocol === 'https:');
  // Threshold below the usual 1 kB, because every page loads three such small files.
  const compress = compression({ threshold: 256 });
  const load = createLoadLimits(env.MAX_REQUESTS);
  const cache = parts.pages && createPageCache(parts.pages, renderForAll, load.isOverloaded);
  const overloadedPage = problemPage('/', 'overloaded');
  const busy = createPathLimits(busyPaths);
  let isDraining = false;
  const unanswered = new Set<ServerResponse>();
  const shedAnswers = new WeakSet<ServerResponse>();
  let postponed: (() => void)[] | undefined;

  function prepare(req: IncomingMessage, path: string) {
    const address = visitorAddress(req.headers, req.socket.remoteAddress, proxies);
    const scheme = visitorScheme(req.headers, req.socket.remoteAddress, proxies);
    for (const name of Object.keys(req.headers)) {
      if (FOREIGN_HEADERS.test(name)) delete req.headers[name];
    }
    req.headers[NETWORK_HEADER] = address;
    req.headers[SCHEME_HEADER] = scheme;
    req.headers[PATH_HEADER] = path;
    // The framework streams some pages to clients without a user agent, or with an empty one.
    req.headers['user-agent'] ||= 'unknown';
    req.headers['x-forwarded-proto'] = site.protocol.slice(0, -1);
    req.headers['x-forwarded-host'] = site.host;
  }

  function letFrame(res: ServerResponse, page: string) {
    const { html, embedOrigins } = extractEmbedOrigins(page);
    if (embedOrigins.length > 0) {
      res.removeHeader('x-frame-options');
      setHeaders(res, securityHeaders(site.protocol === 'https:', embedOrigins));
    }
    return html;
  }

  /** Renders a page with the framework and finishes it for this site. */
  function render(req: IncomingMessage, res: ServerResponse, path: string) {
    // A page states its status in its body, which the framework omits for HEAD; Node sends no body.
    if (req.method === 'HEAD') req.method = 'GET';
    correctHead(req, res);
    const answerDirectly = direct?.(req);
    if (answerDirectly) return answerDirectly(req, res);
    bufferHtml(res, (html, status) => {
      // For a 500 the framework's own page is replaced; our other error pages have their own
      // content.
      if (status === 500) return { html: problemPage(path, 'broken'), status };
      if (status === 503 && !html) return { html: problemPage(path, 'unavailable'), status };
      if (!isWhole(html)) {
        log.error('answer_failed', { error: 'page in parts' });
        return { html: problemPage(path, 'broken'), status: 500 };
      }
      if (FRAMED_PAGE.test(path)) html = letFrame(res, html);
      const page = extractStatus(html);
      return { html: stripScripts(page.html), status: page.status ?? status };
    });
    return handle(req, res);
  }

  /** Renders a page for all visitors, from a request without a visitor. */
  function renderForAll(url: string): Promise<RenderedPage> {
    const path = url.split('?', 1)[0] ?? '/';
    const req = withBody(new IncomingMessage(new Socket()), Buffer.alloc(0));
    Object.assign(req, { method: 'GET', url, headers: { host: site.host, accept: 'text/html' } });
    const res = new ServerResponse(req);
    setHeaders(res, headersOfAll);
    prepare(req, path);
    const end = load.begin();
    return new Promise<RenderedPage>((resolve, reject) => {
      res.end = ((html: unknown) => {
        const body = typeof html === 'string' ? html : '';
        resolve({ status: res.statusCode, headers: { ...res.getHeaders() }, html: body });
        res.emit('finish');
        return res;
      }) as typeof res.end;
      render(req, res, path).catch(reject);
    }).finally(end);
  }

  async function answer(req: IncomingMessage, res: ServerResponse, path: string) {
    const isHealth = HEALTH.test(path);
    const hosts = countHosts(req.rawHeaders);
    // A simple probe speaks HTTP/1.0, which has no Host header; the framework needs one.
    if (req.httpVersion === '1.0') req.headers.host ||= site.host;
    if (hosts > 1 || !req.headers.host) return refuse(req, res, { status: 400, key: 'wrong' });
    if (isDraining && isHealth && path !== '/metrics') return answerStopping(res);
    const location = parts.otherAddress?.(req);
    if (location) return void res.writeHead(303, { location, 'cache-control': 'no-store' }).end();
    if (await cache?.answer(req, res)) return;
    const isFile = files?.has(path) ?? false;
    const isTooMuch = isFile ? load.isLate() : load.isOverloaded() || isExtra(req.socket);
    if (!isHealth && isTooMuch) return shed(req, res, path);
    // Health checks are never refused, so a crowd of them must not get others refused.
    const end = isFile || isHealth ? () => {} : load.begin();
    res.once('close', end);
    prepare(req, path);
    const method = req.method ?? 'GET';
    const refused =
      refusal({ method, path, headers: req.headers, siteOrigin: env.SITE_URL }) ??
      postToStaffPage(method, path, acceptsPosts);
    if (refused)
      return refuse(req, res, { ...refused, page: () => problemPage(path, refused.key) });
    if (method === 'GET' || method === 'HEAD') return answerCompressed(req, res, path);
    // While a body is being received, the request does not count as in progress.
    end();
    const body = await receiveBody(req, path);
    if (body === undefined) return void res.destroy();
    if (body === 'unavailable' || load.isOverloaded()) return shed(req, res, path);
    if (body === 'too_large') {
      const tooLarge = { status: 413, key: body } as const;
      return refuse(req, res, { ...tooLarge, page: () => problemPage(path, body) });
    }
    // Counted only now: slow bodies must not keep others from signing in.
    const tooBusy = busy.begin(path, res);
    if (tooBusy)
      return refuse(req, res, { ...tooBusy, page: () => problemPage(path, tooBusy.key) });
    res.once('close', load.begin());
    const whole = withBody(req, body);
    // The framework would treat such a form as a call to a server function, and fail.
    if (!acceptsPosts(path)) delete whole.headers['content-type'];
    if (path.startsWith('/staff')) res.once('finish', () => cache?.expire());
    return answerCompressed(whole, res, path);
  }

  async function receiveBody(req: IncomingMessage, path: string) {
    if (isUploadOfStranger(path, req.headers)) {
      req.resume();
      return Buffer.alloc(0);
    }
    const network = networkOfAddress(String(req.headers[NETWORK_HEADER]));
    return readBody(req, { maxBytes: maxBodyBytes(path), network });
  }

  function answerCompressed(req: IncomingMessage, res: ServerResponse, path: string) {
    return new Promise<void>((resolve, reject) => {
      compress(req as never, res as never, () => render(req, res, path).then(resolve, reject));
    });
  }

  /** Refuses a request under load with a small prepared page, before the framework sees it. */
  function shed(req: IncomingMessage, res: ServerResponse, path: string) {
    shedAnswers.add(res);
    const isProgram = path.startsWith('/api/') && !wantsPage(req);
    const page = isProgram ? undefined : () => overloadedPage;
    refuse(req, res, { status: 503, key: 'unavailable', page });
  }

  function answerStopping(res: ServerResponse) {
    res.setHeader('content-type', 'application/json');
    res.writeHead(503, { 'cache-control': 'no-store', 'retry-after': `${RETRY_SECONDS[503]}` });
    res.end('{"status":"not ready","missing":"stopping"}');
  }

  // We refuse a request without Host ourselves, with our headers.
  const options = { ...TIME_LIMITS, requireHostHeader: false, maxHeaderSize: 16_384 };
  const server = createServer({ ...options, connectionsCheckingInterval: 5_000 }, (req, res) => {
    const startedAt = performance.now();
    req.url = readableTarget(req.url ?? '/');
    const path = req.url.split('?', 1)[0] ?? '/';
    const method = req.method ?? 'GET';
    setHeaders(res, headersOfAll);
    if (isDraining || isExtra(req.socket)) res.setHeader('connection', 'close');
    unanswered.add(res);
    res.once('close', () => {
      unanswered.delete(res);
      countRequest({
        method,
        path,
        status: res.statusCode,
        ms: performance.now() - startedAt,
        isShed: shedAnswers.has(res),
        isChosen: res.hasHeader(STATE_HEADER),
      });
    });
    const begin = () =>
      answer(req, res, path).catch((problem) => {
        log.error('answer_failed', { error: errorName(problem) });
        if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
        res.end(res.headersSent ? undefined : problemPage(path, 'broken'));
      });
    if (postponed) postponed.push(begin);
    else begin();
  });
  const isExtra = limitConnections(server, env.MAX_CONNECTIONS);
  answerProtocolErrors(server, headersOfAll, unanswered);
  showServerFigures(() => {
    const { inProgress, lagSeconds, utilization } = load.figures();
    return {
      requests_in_progress: inProgress,
      event_loop_lag_seconds: lagSeconds,
      event_loop_utilization: utilization,
    };
  });
  server.once('close', load.stop);
  const drain = () => {
    isDraining = true;
    // Otherwise a slow request from before would leave its connection to the proxy, which could send
    // the next one there just when the port closes.
    for (const res of unanswered) if (!res.headersSent) res.setHeader('connection', 'close');
  };
  const hold = () => {
    const waiting: (() => void)[] = [];
    postponed = waiting;
    return () => {
      postponed = undefined;
      for (const begin of waiting) begin();
    };
  };
  return Object.assign(server, { drain, hold });
}

function setHeaders(res: ServerResponse, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}
