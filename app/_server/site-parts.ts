import { existsSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import * as calls from '@/app/api/calls/route';
import * as campaign from '@/app/api/campaign/route';
import * as lookup from '@/app/api/lookup/route';
import * as messages from '@/app/api/messages/route';
import * as healthz from '@/app/healthz/route';
import * as metrics from '@/app/metrics/route';
import * as readyz from '@/app/readyz/route';
import {
  overloadedPageHtml,
  problemPageHtml,
  staffProblemPageHtml,
} from '@/components/page/problem-page';
import { CAMPAIGN_ID, campaignMark } from '@/lib/campaign/campaign-row';
import { isLanguage } from '@/lib/campaign/languages';
import { findLinkSource } from '@/lib/campaign/link-sources';
import { type Hours, isOpenAt } from '@/lib/campaign/opening-hours';
import { type DistrictId, districtsOfState } from '@/lib/lookup/district';
import { certainties } from '@/lib/lookup/resolution';
import { awayReasons, states } from '@/lib/lookup/states';
import { lookupQuery } from '@/lib/offices/lookup-query';
import { askDatabase } from '@/lib/platform/ask-database';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import type { CachedPages } from '@/lib/platform/server/page-cache';
import type { SiteParts } from '@/lib/platform/server/site-server';
import { storedVersion } from '@/lib/platform/stored-settings';
import { washingtonDay } from '@/lib/platform/time';
import { HASH_RETRY_SECONDS, MAX_SIGN_INS } from '@/lib/staff/access/passwords';
import nextConfig from '@/next.config';

type Route = (request: Request) => Response | Promise<Response>;

/** Routes that need nothing from the framework, which takes most of the time of a response. */
const ROUTES: Record<string, { GET?: Route; POST?: Route }> = {
  '/api/calls': calls,
  '/api/campaign': campaign,
  '/api/lookup': lookup,
  '/api/messages': messages,
  '/healthz': healthz,
  '/metrics': metrics,
  '/readyz': readyz,
};

/** Pages without a query that depend only on the data in `readVersion`, for every visitor. */
const PUBLIC_PAGE =
  /^\/(?:en|es)(?:\/(?:act|act\/history|act\/compare|statistics|safety|privacy|accessibility|share|embed|before|send-yourself))?$/;

/**
 * Pages that show a visitor's typed values and are the same for all visitors without any. Shared
 * caches may not store them, because they could show a visitor's own page as an empty one.
 */
const SHY_PAGE = /^\/(?:en|es)\/(?:lookup|write|send-yourself)$/;
/**
 * Queries of those pages that are cached: one known place each. Anyone could invent other queries
 * without end, and each would take the room of a page that many visitors share.
 */
const SHY_QUERIES = new Set([
  '',
  ...states.flatMap(({ code }) => districtsOfState(code)).flatMap(districtQueries),
  ...states.map(({ code }) => lookupQuery({ outcome: 'state_only', state: code })),
  ...awayReasons.map((reason) => lookupQuery({ outcome: 'not_represented', reason })),
]);
/** The page whose form passes on the source in its address, so that it differs with it. */
const SOURCE_PAGE = /\/write$/;
/** Source at the end of a query, as `sourceAddress` adds it. */
const SOURCE_IN_QUERY = /(?:^|&)from=[a-z0-9]{1,32}$/;
const PERSONAL_COOKIE = /(?:^|;)\s*(?:__Host-)?(?:draft|lookup|caller|unlocked)=/;

function districtQueries(district: DistrictId) {
  return [undefined, ...certainties].map((certainty) =>
    lookupQuery({ outcome: 'found', district, certainty }),
  );
}

const cachedPages: CachedPages = {
  keyOf(url, { cookie = '' }) {
    const [page, fullQuery] = splitAddress(url);
    const query = SOURCE_PAGE.test(page) ? fullQuery : fullQuery.replace(SOURCE_IN_QUERY, '');
    const isShy = SHY_PAGE.test(page) && !(query === '' && PUBLIC_PAGE.test(page));
    if (!isShy) return PUBLIC_PAGE.test(page) ? { key: page, isPublic: true } : undefined;
    if (!SHY_QUERIES.has(query) || PERSONAL_COOKIE.test(cookie)) return undefined;
    return { key: query ? `${page}?${query}` : page, isPublic: false };
  },
  async readVersion() {
    const day = washingtonDay(new Date());
    const row = await askDatabase(readMark);
    // An opening or closing time that passes changes no row.
    return row && `${day} ${isOpenAt(row, new Date())} ${storedVersion()} ${row.mark}`;
  },
};

/** Path and query of an address; further question marks belong to the query. */
function splitAddress(url: string): [page: string, query: string] {
  const start = url.indexOf('?');
  return start < 0 ? [url, ''] : [url.slice(0, start), url.slice(start + 1)];
}

/**
 * Address of the requested page with the source of the link that its visitor came with, if the
 * visitor comes from one of our pages that has it in its own address. A cached page is the same for
 * everyone, so its links cannot pass the source on, and no cookie stores it. Other websites have
 * such queries too, so their addresses do not count.
 */
function sourceAddress({ method, url = '/', headers }: IncomingMessage): string | undefined {
  const { host, referer = '' } = headers;
  if ((method !== 'GET' && method !== 'HEAD') || !referer.includes('from=')) return undefined;
  const [page, query] = splitAddress(url);
  if (!PUBLIC_PAGE.test(page) && !SHY_PAGE.test(page)) return undefined;
  const from = findLinkSource(new Headers({ referer }));
  if (!from || new URLSearchParams(query).has('from')) return undefined;
  if (![host, new URL(env().SITE_URL).host].includes(new URL(referer).host)) return undefined;
  return `${page}?${query && `${query}&`}from=${from}`;
}

/**
 * Changes with the campaign, its wording, every seat and its corrections, and the reachability of
 * offices; `xmin` is the transaction that last wrote a row.
 */
async function readMark() {
  const [row] = await db().$queryRaw<({ mark: string } & Hours)[]>`
    select c.open, c."opensAt", c."closesAt", concat_ws(' ', ${campaignMark},
      (select count(*) || '/' || sum(xmin::text::bigint) from "Office"),
      (select xmin::text from "SiteFact" where key = 'roster'),
      (select string_agg(concat_ws('/', channel, "stoppedAt", "listedAt"), ' ' order by channel)
        from "ChannelState")) as mark
    from (values (${CAMPAIGN_ID})) as the(id) left join "Campaign" c using (id)`;
  return row;
}

/** A sign-in costs a password hash and several queries; see `passwords.ts`. */
const busyPaths = {
  '/staff/sign-in/enter': {
    limit: MAX_SIGN_INS,
    key: 'signInBusy',
    retryAfterSeconds: HASH_RETRY_SECONDS,
  },
} as const;

const FILE_FORMS = new Set(['/staff/offices/import/check', '/staff/campaign/logo/upload']);

/** Parts of this site that the server around the framework needs. */
export function siteParts(handle: SiteParts['handle'], { dev }: { dev: boolean }): SiteParts {
  const acceptsPosts = postRoutes();
  return {
    handle,
    acceptsPosts,
    busyPaths,
    otherAddress: sourceAddress,
    files: new Set([...filesOf('public', '/'), ...filesOf('.next/static', '/_next/static/')]),
    problemPage(page, key) {
      if (key === 'overloaded') return overloadedPageHtml();
      const [, area = ''] = page.split('/');
      if (area !== 'staff') return problemPageHtml(isLanguage(area) ? area : 'en', key);
      // The only inputs of that size that are selected files instead of typed text.
      const isFile = key === 'too_large' && FILE_FORMS.has(page);
      return staffProblemPageHtml(isFile ? 'file_too_large' : key);
    },
    // In development, the framework must render the newest sources.
    ...(!dev && { pages: cachedPages, direct: directRoute }),
  };
}

function directRoute(req: IncomingMessage) {
  const [page = ''] = (req.url ?? '').split('?', 1);
  const route = ROUTES[page]?.[req.method as 'GET' | 'POST'];
  return route && answerBy(route);
}

const answerBy = (route: Route) => async (req: IncomingMessage, res: ServerResponse) => {
  const body: Buffer | null = req.method === 'POST' ? req.read() : null;
  const headers = new Headers(req.headers as Record<string, string>);
  const init = { method: req.method, headers, body: body && new Uint8Array(body) };
  const answer = await route(new Request(`http://localhost${req.url}`, init));
  res.statusCode = answer.status;
  res.setHeader('cache-control', 'no-store');
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') res.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  const content = Buffer.from(await answer.arrayBuffer());
  if (content.length > 0) res.setHeader('content-length', content.length);
  res.writeHead(answer.status);
  res.end(content);
};

/** Addresses of a folder's files; a name that only looks like a file's costs as much as a page. */
function filesOf(folder: string, address: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => address + file.split(path.sep).map(encodeURIComponent).join('/'));
}

/** Finds the routes in the sources, and the older addresses whose posts are forwarded to them. */
function postRoutes(): (path: string) => boolean {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /(?:^|\/)route\.tsx?$/.test(file))
    .map((file) => `/${file.replace(/\/?route\.tsx?$/, '').replace(/\([^)]+\)\//g, '')}`);
  const patterns = [...routes, ...MOVED].map((route) =>
    route.replace(/\[\.\.\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]|:\w+(?:\([^)]*\))?/g, '[^/]+'),
  );
  const all = new RegExp(`^(?:${patterns.join('|')})$`);
  return (page) => all.test(page);
}

const MOVED = ((await nextConfig.redirects?.()) ?? []).map(({ source }) => source);
