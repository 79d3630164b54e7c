import { createHash } from 'node:crypto';
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** Defines which pages are the same for all visitors, and the version of their data. */
export type CachedPages = {
  /**
   * Cache key of a request whose page depends on nothing personal; undefined for every other
   * request. `isPublic`: shared caches and browsers may store it too.
   */
  keyOf(
    url: string,
    headers: Pick<IncomingHttpHeaders, 'cookie'>,
  ): { key: string; isPublic: boolean } | undefined;
  /** Version of all data that pages show; undefined while the database does not answer. */
  readVersion(): Promise<string | undefined>;
};

/** Page as rendered by the framework for a request without a visitor. */
export type RenderedPage = { status: number; headers: OutgoingHttpHeaders; html: string };

type Coding = 'br' | 'gzip' | 'identity';
type CachedPage = {
  version: string;
  renderedAt: number;
  headers: OutgoingHttpHeaders;
  bodies: Record<Coding, Buffer>;
  etag: string;
};

/** Interval of version checks under load; a change shows within three times that time. */
const CHECK_EVERY_MS = 500;
/** Maximum age of a version that is used without a check, for requests that come one by one. */
const FRESH_MS = 50;
/**
 * Number of requests in a second above which the site is under load; none then waits for a check,
 * because the database may be busy too.
 */
const BUSY_PER_SECOND = 10;
/**
 * Age at which a page is rendered again, because it shows counts that change without a new version.
 */
const RENEW_MS = 15_000;
const MAX_BYTES = 48_000_000;

/**
 * Browsers revalidate each time and get 304 for an unchanged page; a CDN may store a page for ten
 * seconds and serve it for twenty more while it revalidates.
 */
const SHARED_CONTROL = 'public, max-age=0, s-maxage=10, stale-while-revalidate=20';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Cache of pages that depend on nothing personal, rendered once and stored with their compressed
 * forms.
 * @param render renders an address without any header of a visitor, so that nothing personal can be
 * in the page
 * @param isOverloaded whether nothing may be rendered now; cached pages are then served as they are
 */
export function createPageCache(
  pages: CachedPages,
  render: (url: string) => Promise<RenderedPage>,
  isOverloaded: () => boolean,
) {
  const kept = new LRUCache<string, CachedPage>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bodies }) =>
      Object.values(bodies).reduce((sum, { length }) => sum + length, 1),
  });
  const renders = new Map<string, Promise<CachedPage | undefined>>();
  const version = followVersion(pages.readVersion);

  /** Renders once per page and version, regardless of how many requests wait for it. */
  function renew(key: string, of: string): Promise<CachedPage | undefined> {
    const name = `${of} ${key}`;
    const running = renders.get(name);
    if (running) return running;
    const started = renderPage(key, of).finally(() => renders.delete(name));
    renders.set(name, started);
    return started;
  }

  async function renderPage(key: string, of: string): Promise<CachedPage | undefined> {
    const renderedAt = Date.now();
    const { status, headers, html } = await render(key);
    if (status !== 200) return undefined;
    const identity = Buffer.from(html);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
    };
    const [br, gzipped] = await Promise.all([
      brotli(identity, { params }),
      zip(identity, { level: 9 }),
    ]);
    const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
    const page = {
      version: of,
      renderedAt,
      headers,
      etag,
      bodies: { br, gzip: gzipped, identity },
    };
    // A page rendered while the database became unavailable shows less than the previous one.
    if (await pages.readVersion()) kept.set(key, page);
    return page;
  }

  async function find(key: string): Promise<CachedPage | undefined> {
    const current = await version.read();
    const found = kept.get(key);
    if (current === undefined) return found;
    const age = Date.now() - (found?.renderedAt ?? 0);
    if (found?.version === current && age >= 0 && age < RENEW_MS) return found;
    if (isOverloaded()) return renders.get(`${current} ${key}`) ?? found;
    if (found?.version !== current) return renew(key, current);
    const renewed = renew(key, current).catch(() => undefined);
    return age >= 0 && age < 2 * RENEW_MS ? found : ((await renewed) ?? found);
  }

  return {
    /** Makes the next request check the version first, after a change in this process. */
    expire: version.expire,
    /** Answers from the cache. @returns false if the framework has to answer */
    async answer(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      const asked = pages.keyOf(req.url ?? '/', req.headers);
      if (!asked) return false;
      const page = await find(asked.key);
      if (page) send(req, res, { page, isPublic: asked.isPublic });
      return page !== undefined;
    },
  };
}

function followVersion(readVersion: CachedPages['readVersion']) {
  let known: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<string | undefined> | undefined;
  const isBusy = countRecent();
  const check = () => {
    if (reading) return reading;
    const startedAt = performance.now();
    const started = readVersion().then((found) => {
      // After a change in this process, only a check that began later counts.
      if (reading === started) [known, checkedAt, reading] = [found, startedAt, undefined];
      return found;
    });
    reading = started;
    return started;
  };
  return {
    expire() {
      // A check in progress may have read the state before the change.
      reading = undefined;
      checkedAt = Number.NEGATIVE_INFINITY;
    },
    async read() {
      const age = performance.now() - checkedAt;
      const busy = isBusy();
      if (age < FRESH_MS) return known;
      if (!busy || age > CHECK_EVERY_MS * 3) return check();
      if (age > CHECK_EVERY_MS) check();
      return known;
    },
  };
}

/** @returns a function that counts one more request, and says whether there are many per second */
function countRecent() {
  let second = 0;
  let [count, before] = [0, 0];
  return () => {
    const current = Math.floor(performance.now() / 1_000);
    if (current !== second)
      [before, count, second] = [current === second + 1 ? count : 0, 0, current];
    count += 1;
    return Math.max(count, before) > BUSY_PER_SECOND;
  };
}

function send(
  req: IncomingMessage,
  res: ServerResponse,
  { page, isPublic }: { page: CachedPage; isPublic: boolean },
) {
  for (const [name, value] of Object.entries(page.headers)) {
    if (value !== undefined) res.setHeader(name, value);
    else res.removeHeader(name);
  }
  if (!('x-frame-options' in page.headers)) res.removeHeader('x-frame-options');
  const coding = chooseCoding(String(req.headers['accept-encoding'] ?? ''));
  res.setHeader('vary', 'Accept-Encoding');
  if (isPublic) {
    const etag = `"${page.etag}-${coding}"`;
    res.setHeader('etag', etag);
    res.setHeader('cache-control', SHARED_CONTROL);
    if (isKnown(String(req.headers['if-none-match'] ?? ''), etag)) {
      res.removeHeader('content-type');
      res.writeHead(304).end();
      return;
    }
  }
  if (coding !== 'identity') res.setHeader('content-encoding', coding);
  const body = page.bodies[coding];
  res.setHeader('content-length', body.length);
  res.writeHead(200);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** Weak comparison (RFC 9110, 13.1.2): a proxy may have weakened the tag. */
function isKnown(header: string, etag: string) {
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });
}

/** Smallest encoding that the client accepts; q=0 excludes one. */
function chooseCoding(header: string): Coding {
  const accepted = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = parameters.find((each) => each.startsWith('q='));
      return [name, q ? Number(q.slice(2)) : 1] as const;
    }),
  );
  const takes = (name: Coding) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find(takes) ?? 'identity';
}
