import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/calls/route';
import { GET as campaign } from '@/app/api/campaign/route';
import { copy } from '@/lib/campaign/copy';
import { loadOffices } from '@/lib/offices/load-offices';
import { closeDb, type Prisma } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { washingtonDay } from '@/lib/platform/time';
import { freshDatabase } from '../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let network = 0;

beforeAll(async () => {
  database = await freshDatabase();
  await loadOffices(database.db);
  vi.stubEnv('LIMIT_CALLS_PER_HOUR', '50');
  vi.stubEnv('LOG', 'off');
  rereadEnv();
});
beforeEach(async () => {
  // Each test uses its own network.
  network += 1;
  await database.db.callCount.deleteMany();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

function post(body: string, type: string) {
  const headers = { 'content-type': type, [NETWORK_HEADER]: `192.0.2.${network}` };
  return POST(new Request('http://localhost/api/calls', { method: 'POST', body, headers }));
}

const json = (input: unknown) => post(JSON.stringify(input), 'application/json');

const form = (input: Record<string, string>) =>
  post(new URLSearchParams(input).toString(), 'application/x-www-form-urlencoded');

const counted = () => database.db.callCount.findMany({ orderBy: { seat: 'asc' } });

const call = { seat: 'NY-S1', outcome: 'called' };

describe('POST /api/calls as JSON', () => {
  test('is answered 503 while the count waits for the database', async () => {
    const holdsTable = async (tx: Prisma.TransactionClient) => {
      await tx.$executeRaw`lock table "CallCount" in access exclusive mode`;
      return json(call);
    };
    const answer = await database.db.$transaction(holdsTable, { timeout: 15_000 });
    expect(answer.status).toBe(503);
    // The statement that was given up is carried out once the table is free.
    await vi.waitFor(async () => expect(await counted()).toHaveLength(1), { timeout: 15_000 });
  });

  test('counts a call by day, seat, and outcome, and stores nothing else', async () => {
    const answer = await json({ ...call, name: 'Sample Caller', phone: '202-555-0100' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ counted: true });
    expect(await counted()).toEqual([{ ...call, day: washingtonDay(new Date()), count: 1 }]);
  });

  test.each([
    [{ outcome: 'called' }, { seat: 'unknown' }],
    [{ seat: 'NY-99', outcome: 'called' }, { seat: 'unknown' }],
    [{ seat: ['NY-S1'], outcome: 'called' }, { seat: 'unknown' }],
    [{ seat: 'NY-S1\0', outcome: 'called' }, { seat: 'unknown' }],
    // The seat is vacant.
    [{ seat: 'FL-20', outcome: 'called' }, { seat: 'unknown' }],
    [{ seat: 'NY-S1' }, { outcome: 'wrong' }],
    [{ seat: 'NY-S1', outcome: 'shouted' }, { outcome: 'wrong' }],
    [
      { seat: 'x', outcome: 7 },
      { seat: 'unknown', outcome: 'wrong' },
    ],
  ])('answers %j with its problems', async (input, problems) => {
    const answer = await json(input);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ status: 422, problems });
    expect(await counted()).toEqual([]);
  });

  test.each([
    ['{', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['seat=NY-S1&outcome=called', 'text/plain', 415],
    ['broken', 'multipart/form-data; boundary=x', 400],
  ])('refuses the body %j with type %s (%i)', async (body, type, status) => {
    expect((await post(body, type)).status).toBe(status);
    expect(await counted()).toEqual([]);
  });
});

test('a call to a vacant seat is refused', async () => {
  await database.db.office.update({ where: { seat: 'NY-11' }, data: { bioguide: null } });
  expect((await json({ seat: 'NY-11', outcome: 'called' })).status).toBe(422);
});

test('concurrent calls are all counted up to the limit, and the next gets 429', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => json(call)));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(await counted()).toMatchObject([{ count: 50 }]);
  const refused = await json(call);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ problems: { form: 'too_many' } });
  const page = await form({ ...call, language: 'es' });
  expect(page.status).toBe(429);
  expect(await page.text()).toContain(copy('es').problemPage.callBusy.title);
  expect(await counted()).toMatchObject([{ count: 50 }]);
});

describe('the call buttons', () => {
  test.each([
    ['district=NY-12&certainty=zip', '/en/lookup?district=NY-12&certainty=zip'],
    ['choose=NY-12,NY-13', '/en/lookup?choose=NY-12,NY-13'],
    // Calls reported earlier are kept, one per seat; values we did not write are dropped.
    [
      'district=NY-12&calls=NY-12.no_answer,NY-S1.no_answer,NY-S3.shouted,x',
      '/en/lookup?district=NY-12',
      'NY-12.no_answer,NY-S1.called',
    ],
    // An address outside the site falls back to the offices of the seat.
    ['', '/en/lookup?state=NY'],
    ['//example.org/?district=x', '/en/lookup?state=NY'],
  ])('redirect back to the page "%s"', async (back, page, calls = 'NY-S1.called') => {
    const answer = await form({ ...call, language: 'en', back });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${page}&calls=${calls}#called`);
    expect(await counted()).toMatchObject([{ ...call, count: 1 }]);
  });

  test('show an error page for an unknown seat', async () => {
    const answer = await form({ seat: 'NY-99', outcome: 'called', language: 'en' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(copy('en').problemPage.callUnknown.text);
  });
});

test('the public campaign counts include the calls by outcome', async () => {
  for (const outcome of ['called', 'called', 'left_message', 'no_answer']) {
    await json({ seat: 'NY-12', outcome });
  }
  expect(await (await campaign()).json()).toMatchObject({
    calls: { total: 4, byOutcome: { called: 2, left_message: 1, no_answer: 1 } },
  });
});

test('a call is answered with 503 and not counted when the database is unavailable', async () => {
  await closeDb();
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none');
  rereadEnv();
  const answer = await json(call);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ problems: { form: 'unavailable' } });
  const page = await form({ ...call, language: 'en' });
  expect(page.status).toBe(503);
  expect(await page.text()).toContain(copy('en').problemPage.callUnavailable.text);
});
