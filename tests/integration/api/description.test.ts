import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Schema } from '@/app/api/openapi.json/describe-api';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { messageLimits } from '@/lib/messages/schema';
import { loadOffices } from '@/lib/offices/load-offices';
import { requestFiguresText } from '@/lib/platform/server/request-figures';
import { BODY_BYTES, WRITE_BODY_BYTES } from '@/lib/platform/server/request-guard';
import { describedApi } from '../../support/described-api';
import { inAutumn2026 } from '../../support/in-autumn-2026';
import { receiptsSecret, signedHeaders } from '../../support/signed-headers';
import { walkTo } from '../../support/walk-to';
import { type ApiSite, openApiSite } from './api-site';

inAutumn2026();

/**
 * The API description is complete and accurate: every answer here is checked against it, and at the
 * end every described answer must have occurred.
 */
const api = describedApi();

let site: ApiSite;
beforeAll(async () => {
  site = await openApiSite();
});
beforeEach(() => site.anotherVisitor());
afterAll(() => site.close());

const failedWrites = () =>
  Number(/^campaign_failed_writes_total (\d+)$/m.exec(requestFiguresText())?.[1]);

test('GET /readyz reports not ready until the roster is loaded', async () => {
  expect((await site.ask('GET', '/healthz')).status).toBe(200);
  // On a busy machine the first connections may take longer than the answer may.
  const ready = () =>
    expect.poll(async () => (await site.ask('GET', '/readyz')).body, { timeout: 10_000 });
  await ready().toEqual({ status: 'not ready', missing: 'roster' });
  await loadOffices(site.db);
  await ready().toMatchObject({ status: 'ready' });
});

const examples = api.operations.flatMap((operation) => {
  const media = operation.requestBody?.content['application/json'].examples ?? {};
  return Object.entries(media).map(([name, { value }]) => [operation.path, name, value] as const);
});

test.each(examples)('%s accepts the example "%s"', async (path, _name, value) => {
  site.set({ RECEIPTS_SECRET: receiptsSecret });
  const headers = signedHeaders(JSON.stringify(value));
  expect([200, 201]).toContain((await site.post(path, value, headers)).status);
});

describe('POST /api/lookup', () => {
  const far = { zip: '78704', city: 'Austin', state: 'TX' };

  test.each([
    [{ zip: '20301' }, 'choose'],
    [{ zip: '96960' }, 'not_represented'],
    [{ zip: '44101' }, 'found'],
    [{ zip: '33311', district: 'FL-20' }, 'found'],
    [{ latitude: 30.2672, longitude: -97.7431, accuracy: 1_900 }, 'found'],
  ])('answers %j with the outcome %s', async (input, outcome) => {
    expect(await site.lookUp(input)).toMatchObject({ status: 200, body: { outcome } });
  });

  test.each([
    [{}, { zip: 'missing' }],
    [{ zip: '1' }, { zip: 'wrong' }],
    [{ zip: '00000' }, { zip: 'unknown' }],
    [{ ...far, state: 'NY' }, { state: 'mismatch' }],
    [{ ...far, state: 'XX', street: 7, street2: 7, city: 7 }, undefined],
    [
      { ...far, street: 'x'.repeat(101), street2: 'x'.repeat(101), city: 'x'.repeat(61) },
      undefined,
    ],
    [{ ...far, district: 'CA-12' }, { district: 'choose' }],
    [{ latitude: 91 }, { latitude: 'wrong', longitude: 'missing' }],
    [{ longitude: 'east' }, { latitude: 'missing', longitude: 'wrong' }],
    [{ latitude: 0, longitude: 0 }, { location: 'outside' }],
    [{ latitude: 30.2672, longitude: -97.7431, accuracy: 5_000 }, { location: 'rough' }],
  ])('answers %j with problems', async (input, problems = expect.any(Object)) => {
    expect(await site.lookUp(input)).toMatchObject({ status: 422, body: { problems } });
  });

  test('returns only the state if its new district map is not available yet', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-05T12:00:00Z') });
    const { body } = await site.lookUp({ zip: '78704' }).finally(() => vi.useRealTimers());
    expect(body).toMatchObject({ outcome: 'state_only', state: 'TX', newMap: true });
  });

  test('answers 429 to a network over the lookup limit', async () => {
    site.set({ LIMIT_LOOKUPS_PER_HOUR: '1' });
    expect((await site.lookUp({ ...far, street: '900 Example Road' })).status).toBe(200);
    expect((await site.lookUp({ ...far, street: '901 Example Road' })).status).toBe(429);
  });
});

describe('POST /api/messages', () => {
  const lines = ['firstName', 'lastName', 'email', 'street', 'city'];
  const every = (fields: string[], value: unknown) =>
    Object.fromEntries(fields.map((field) => [field, value]));
  const austin = { city: 'Austin', state: 'TX', zip: '78704' };

  test.each([
    { ...every([...lines, 'state', 'zip', 'subject', 'message'], ''), offices: [] },
    { ...every([...lines, 'state', 'zip', 'subject', 'message', 'phone', 'street2'], 7) },
    { ...every([...lines, 'phone', 'street2'], 'x'.repeat(255)), language: 'fr', prefix: 'Lord' },
    { subject: 'x'.repeat(501), message: 'x'.repeat(10_001) },
    { subject: 'x', message: 'x', offices: 'all' },
    { firstName: '.', lastName: '-' },
    { addressProgram: 'perhaps', newsletter: 'perhaps' },
    { zip: '00000' },
    { ...austin, state: 'NY' },
    { state: 'AE', zip: '09001' },
    { state: 'MH', zip: '96960' },
    austin,
    { offices: ['Z000001'] },
  ])('answers %j with problems', async (change) => {
    expect((await site.send(change)).status).toBe(422);
  });

  test('an Idempotency-Key belongs to one body and has a maximum length', async () => {
    const key = { 'idempotency-key': 'a key' };
    const email = 'once@example.org';
    const first = await site.send({ email }, key);
    expect(await site.send({ email }, key)).toEqual(first);
    expect((await site.send({ email, subject: 'Another thing' }, key)).status).toBe(422);
    const long = { 'idempotency-key': 'x'.repeat(messageLimits.idempotencyKey + 1) };
    expect((await site.send({}, long)).status).toBe(422);
    expect((await site.send({ email })).status).toBe(409);
  });

  test('reports a problem when every seat of an address is vacant', async () => {
    const where = { seat: 'GU-AL' };
    await site.db.office.update({ where, data: { bioguide: null } });
    const { body } = await site.send({ city: 'Hagåtña', state: 'GU', zip: '96910' });
    expect(body).toMatchObject({ problems: { district: 'vacant' } });
  });

  test('answers 429 to a network over the message limit', async () => {
    site.set({ LIMIT_MESSAGES_PER_HOUR: '1' });
    const from = { 'x-forwarded-for': '198.51.100.1' };
    expect((await site.send({}, from)).status).toBe(201);
    expect((await site.send({}, from)).status).toBe(429);
  });

  test('reports when the campaign is closed or its request is outdated', async () => {
    const before = failedWrites();
    await site.db.campaign.create({ data: { id: 'tsra', review: 'all' } });
    expect((await site.send()).body).toMatchObject({ deliveries: [{ status: 'on_hold' }, {}, {}] });
    await site.db.campaign.updateMany({ data: { open: false } });
    expect((await site.send()).body).toMatchObject({ problems: { form: 'closed' } });
    await site.db.campaign.updateMany({ data: { open: true } });
    const operator = { OPERATOR_NAME: 'Example Group', OPERATOR_ADDRESS: '1 Example Street' };
    const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'campaign@example.org' };
    site.set({ ...operator, ...mail, OPERATOR_CONTACT: 'contact@example.org', MAIL_LIVE: 'yes' });
    await site.db.campaign.updateMany({ data: { edition: '2024-bill' } });
    expect((await site.send()).body).toMatchObject({ problems: { form: 'outdated' } });
    expect(failedWrites()).toBe(before);
    await site.db.campaign.updateMany({ data: { edition: 'auto' } });
    expect((await site.send()).body).toMatchObject({
      deliveries: [{ status: 'self_send' }, {}, {}],
    });
    site.set({ MAIL_LIVE: 'no' });
  });
});

test('GET /api/receipts/{token} finds a receipt by its token and is rate-limited', async () => {
  const { body } = await site.send();
  const path = new URL(body.receiptUrl).pathname.replace('/en/receipt', '/api/receipts');
  expect((await site.ask('GET', path)).body.deliveries).toHaveLength(3);
  expect((await site.ask('GET', '/api/receipts/nobody')).status).toBe(404);
  site.set({ LIMIT_RECEIPTS_PER_HOUR: '2' });
  expect((await site.ask('GET', path)).status).toBe(429);
});

test('POST /api/receipts accepts signed reports, and answers 404 when no secret is configured', async () => {
  const send = (input: object, headers = signedHeaders(JSON.stringify(input))) =>
    site.post('/api/receipts', input, headers);
  const events = [{ id: 'evt-1', type: 'delivered', messageId: '<1@example.org>' }];
  expect(await send({ events })).toMatchObject({ status: 200, body: { outcomes: ['ignored'] } });
  expect((await send({ events: [] })).status).toBe(422);
  expect((await send({ events }, signedHeaders('{}'))).status).toBe(401);
  site.set({ RECEIPTS_SECRET: '' });
  expect((await send({ events })).status).toBe(404);
  site.set({ RECEIPTS_SECRET: receiptsSecret });
});

test('POST /api/calls refuses unknown outcomes and calls over the limit', async () => {
  expect((await site.post('/api/calls', { seat: 'TX-23', outcome: 'sang' })).status).toBe(422);
  site.set({ LIMIT_CALLS_PER_HOUR: '1' });
  const call = { seat: 'NY-12', outcome: 'no_answer' };
  expect((await site.post('/api/calls', call)).status).toBe(200);
  expect((await site.post('/api/calls', call)).status).toBe(429);
});

const json = { 'content-type': 'application/json' };
const withBody = api.operations.filter(({ requestBody }) => requestBody);

test.each(withBody)('$method $path refuses malformed and oversized bodies', async ({ path }) => {
  const long = ['/api/messages', '/api/receipts'];
  const limit = long.includes(path) ? WRITE_BODY_BYTES : BODY_BYTES;
  const statusOf = async (request: Parameters<ApiSite['ask']>[2]) =>
    (await site.ask('POST', path, request)).status;
  expect(await statusOf({ body: '{', headers: { ...json, ...signedHeaders('{') } })).toBe(400);
  const foreign = { ...json, origin: 'https://elsewhere.example' };
  expect(await statusOf({ body: '{}', headers: foreign })).toBe(403);
  const chunked = (text: string) => new Blob([text]).stream();
  const usual = await statusOf({ body: '{}', headers: json });
  expect(await statusOf({ body: chunked('{}'), headers: json })).toBe(usual);
  expect(await statusOf({ body: chunked(' '.repeat(limit + 1)), headers: json })).toBe(413);
  expect(await statusOf({ body: ' '.repeat(limit + 1), headers: json })).toBe(413);
  expect(await statusOf({ body: '{}', headers: { 'content-type': 'text/plain' } })).toBe(415);
});

test('GET /api/campaign returns the edition and the counts', async () => {
  const letters = { kind: 'letter', status: 'queued' } as const;
  await site.db.delivery.updateMany({ where: letters, data: { channel: 'email' } });
  await walkTo(site.db, letters, 'accepted');
  await rollUpReports(site.db, new Date());
  const { body } = await site.ask('GET', '/api/campaign');
  expect(body).toMatchObject({ edition: '2026-law', open: true, calls: { total: 3 } });
  expect(body.messages).toBeGreaterThan(0);
});

test('the API answers 503 when the database is unavailable', async () => {
  const before = failedWrites();
  await site.db.$executeRaw`alter table "RateCount" rename to "Gone"`;
  await site.db.$executeRaw`alter table "Delivery" rename to "GoneToo"`;
  await site.db.$executeRaw`alter table "ReportCount" rename to "GoneAsWell"`;
  expect((await site.send()).status).toBe(503);
  expect((await site.ask('GET', '/api/campaign')).status).toBe(503);
  expect((await site.ask('GET', '/api/receipts/nobody')).status).toBe(503);
  const call = { seat: 'NY-12', outcome: 'called' };
  expect((await site.post('/api/calls', call)).status).toBe(503);
  const bounce = { events: [{ id: 'evt-1', type: 'bounce', providerId: '4F2A1' }] };
  const signed = signedHeaders(JSON.stringify(bounce));
  expect((await site.post('/api/receipts', bounce, signed)).status).toBe(503);
  await expect.poll(failedWrites).toBe(before + 3);
});

test('while the site stops, the health checks answer 503', async () => {
  site.drain();
  for (const path of ['/healthz', '/readyz']) {
    expect((await site.ask('GET', path)).status).toBe(503);
  }
});

test('every described status, problem, and outcome occurred in these tests', () => {
  const answers = api.operations.flatMap(({ method, path, responses }) =>
    Object.entries(responses).flatMap(([status, { content }]) => {
      const where = `${method} ${path} ${status}`;
      const schema = Object.values(content)[0]?.schema;
      const fields = Object.entries(schema?.properties?.problems?.properties ?? {});
      const keys = fields.flatMap(([field, { enum: of = [] }]) => of.map((key) => [field, key]));
      return [where, ...keys.map((pair) => `${where} ${pair.join(': ')}`)];
    }),
  );
  const { LookupAnswer, Found, NotRepresented } = api.document.components.schemas;
  const outcomes = Object.keys(LookupAnswer?.discriminator?.mapping ?? {});
  const valuesOf = (field: string, of?: Schema) =>
    of?.properties?.[field]?.enum?.map((value) => `"${field}":"${value}"`) ?? [];
  const expected = [
    ...answers,
    ...outcomes.map((outcome) => `"outcome":"${outcome}"`),
    ...valuesOf('certainty', Found),
    ...valuesOf('reason', NotRepresented),
    ...['on_hold', 'queued', 'self_send'].map((status) => `"status":"${status}"`),
    ...['newMap', 'vacant', 'notConfirmedSince', 'distanceKm', 'hours'].map((name) => `"${name}":`),
  ];
  expect(outcomes).toHaveLength(4);
  expect(expected.filter((what) => !site.seen.has(what))).toEqual([]);
});
