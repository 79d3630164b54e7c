import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from '@/app/_server/build';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { rereadEnv } from '@/lib/platform/env';
import { makeDataDir, removeDataDir, type Site, startSite } from '../../support/site';
import { codeOf, storeStaff } from '../../support/staff-requests';
import { type Bench, type BenchLine, line } from '../bench-line';
import { hammer, isOk, isStored, messageRequests } from './hammer';

const MESSAGES = 1_000;
/** Delivered before the measurement, so that the code is compiled. */
const WARM_MESSAGES = 300;
/** About as long as the delivery takes. */
const DELIVERY_SECONDS = 4;
const SIGN_INS = 100;
/** Maximum ratio to the time of a page on an idle site. */
const MAX_RATIO = 2;
const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };
const LIMITS = {
  LIMIT_MESSAGES_PER_HOUR: '1000000',
  LIMIT_SIGN_INS_PER_HOUR: '1000000',
  MIN_FORM_SECONDS: '0',
};

/** Response time of a page while the site exports, checks passwords, or delivers. */
const bench: Bench = async ({ quick }) => {
  let seconds = quick ? 2 : 10;
  const dataDir = makeDataDir();
  const lines: BenchLine[] = [];
  await buildIfNeeded((text) => process.stderr.write(`${text}\n`));
  try {
    const site = await startSite({ dataDir, env: { ...LIMITS, WORKER: 'off' } });
    await hammer(
      {
        url: site.url,
        connections: 8,
        amount: MESSAGES + WARM_MESSAGES,
        requests: messageRequests,
      },
      isStored,
    );
    const cookie = await signIn(site);
    const idle = await pageP99(site, seconds);
    lines.push(line({ part: 'load', name: 'page, idle: p99', value: idle, unit: 'ms' }));
    const measure = async (
      name: string,
      measured: Site,
      work?: (site: Site) => Promise<unknown>,
    ) => {
      const value = await besideWork(measured, seconds, work);
      const limits = { ratio: value / idle, limit: MAX_RATIO, limitOf: 'most_ratio' } as const;
      lines.push(line({ part: 'load', name: `page, ${name}: p99`, value, unit: 'ms', ...limits }));
    };
    await measure('during exports', site, () => exportMessages(site, cookie));
    await measure(`during ${SIGN_INS} sign-ins`, site, attemptSignIns);
    await makeDue(site, { messages: MESSAGES, inSeconds: 3_600 });
    await site.stop();
    const delivering = await startSite({ dataDir, env: LIMITS });
    await pageP99(delivering, DELIVERY_SECONDS);
    await makeDue(delivering, { messages: MESSAGES, inSeconds: 0 });
    seconds = DELIVERY_SECONDS;
    await measure(`during delivery of ${MESSAGES} messages`, delivering);
    await delivering.stop();
  } finally {
    removeDataDir(dataDir);
  }
  return lines;
};

/** Requests at a steady rate, so that a slow answer is not followed by fewer of them. */
async function pageP99({ url }: Site, duration: number) {
  const options = { url: `${url}/en`, connections: 4, overallRate: 40, duration };
  // The first answers of a process wait for code to be compiled and the page to be rendered.
  await hammer({ ...options, duration: 1 }, isOk);
  return (await hammer(options, isOk)).p99;
}

/** The work is repeated until the pages are measured. */
async function besideWork(site: Site, seconds: number, work?: (site: Site) => Promise<unknown>) {
  let isMeasured = false;
  const working = (async () => {
    while (work && !isMeasured) await work(site);
  })();
  const p99 = await pageP99(site, seconds);
  isMeasured = true;
  await working;
  return p99;
}

async function attemptSignIns({ url }: Site) {
  const attempts = Array.from({ length: SIGN_INS }, async (_, index) => {
    const body = new URLSearchParams({ email: `p${index}@example.org`, password: 'not the one' });
    const answer = await fetch(`${url}/staff/sign-in/enter`, {
      method: 'POST',
      body,
      headers: FROM_OUR_PAGE,
      redirect: 'manual',
    });
    await answer.arrayBuffer();
  });
  await Promise.all(attempts);
}

async function exportMessages({ url }: Site, cookie: string) {
  const answer = await fetch(`${url}/staff/exports/download`, {
    method: 'POST',
    body: new URLSearchParams({
      what: 'messages',
      format: 'csv',
      persons: 'yes',
      exportReason: 'To measure pages beside it',
    }),
    headers: { ...FROM_OUR_PAGE, cookie },
    redirect: 'manual',
  });
  const rows = (await answer.text()).split('\n').length;
  if (rows < MESSAGES) throw new Error(`The export answered ${answer.status} with ${rows} rows.`);
}

/** Sets when the deliveries of the newest messages are due. */
async function makeDue(
  { dataDir }: Site,
  { messages, inSeconds }: { messages: number; inSeconds: number },
) {
  const db = openDb((await findRunningPostgres(dataDir)) ?? '');
  await db.$executeRaw`
    update "Delivery" set "dueAt" = timezone('UTC', now()) + make_interval(secs => ${inSeconds})
    where status = 'queued' and "messageId" in (
      select id from "Message" order by "createdAt" desc limit ${messages})`;
  await db.$disconnect();
}

/** Signs a new admin in. @returns the cookies of the session */
async function signIn({ url, dataDir }: Site): Promise<string> {
  process.env.SECRET_KEY = readFileSync(path.join(dataDir, 'secret-key'), 'utf8').trim();
  rereadEnv();
  const db = openDb((await findRunningPostgres(dataDir)) ?? '');
  const { email, password, secret } = await storeStaff(db, 'ada@example.org', 'admin');
  await db.$disconnect();
  const jar = new Map<string, string>();
  const post = async (address: string, form: Record<string, string>) => {
    const answer = await fetch(url + address, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { ...FROM_OUR_PAGE, cookie: [...jar.values()].join('; ') },
      redirect: 'manual',
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.split('=', 1)[0] ?? '', pair);
    }
  };
  await post('/staff/sign-in/enter', { email, password });
  await post('/staff/sign-in/code/enter', { kind: 'app', code: await codeOf(secret) });
  return [...jar.values()].join('; ');
}

export default bench;
