import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { postfixReport } from '../../support/returned-mail';
import { receiptsSecret, signedHeaders } from '../../support/signed-headers';
import { walkTo } from '../../support/walk-to';
import { type ApiSite, openApiSite } from '../api/api-site';
import { storeLetters, storeOffices } from '../delivery/store-letters';

let site: ApiSite;
beforeAll(async () => {
  site = await openApiSite();
  await storeOffices(site.db);
});
beforeEach(() => site.set({ RECEIPTS_SECRET: receiptsSecret }));
afterAll(() => site.close());

const body = JSON.stringify({ events: [{ id: 'evt-1', type: 'bounce', providerId: '4F2A1' }] });

async function send(headers: Record<string, string>, given = body, type = 'application/json') {
  const all = { 'content-type': type, ...headers };
  return site.ask('POST', '/api/receipts', { body: given, headers: all });
}

test('a returned mail, as a mail server has it', async () => {
  const stored = await storeLetters(site.db);
  const [{ id } = { id: '' }] = stored.deliveries;
  await walkTo(site.db, { id }, 'accepted');
  const mail = postfixReport({ deliveryId: id }).replace('User unknown', 'Empfänger unbekannt');
  const post = (type: string) => send(signedHeaders(mail), mail, type);
  expect((await post('message/rfc822')).body).toEqual({ outcomes: ['recorded'] });
  expect((await post('multipart/report; boundary=x')).body).toEqual({ outcomes: ['already'] });
  expect(await site.db.delivery.findUnique({ where: { id } })).toMatchObject({ status: 'bounced' });
});

test('several events are answered in their order', async () => {
  const events = ['delivered', 'bounce'].map((type) => ({ id: type, type, providerId: 'QUEUE-7' }));
  const given = JSON.stringify({ events });
  const { body: answer } = await send(signedHeaders(given), given);
  expect(answer).toEqual({ outcomes: ['ignored', 'unknown'] });
});

test('odd characters go no further than the words of a server', async () => {
  const odd = '\uD800\u202E\u{1F600}';
  const event = { id: odd, type: 'bounce', providerId: odd, diagnostic: `${odd}\0\n` };
  const given = JSON.stringify({ events: [event] });
  expect(await send(signedHeaders(given), given)).toMatchObject({ status: 200 });
});

test('the secret may be written without its prefix', async () => {
  site.set({ RECEIPTS_SECRET: receiptsSecret.replace('whsec_', '') });
  expect((await send(signedHeaders(body))).status).toBe(200);
  site.set({ RECEIPTS_SECRET: receiptsSecret.replace(/=+$/, '') });
  expect((await send(signedHeaders(body))).status).toBe(200);
});

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
const otherSecret = Buffer.from('another secret that nobody knows').toString('base64');
const without = (name: string) =>
  Object.fromEntries(Object.entries(signedHeaders(body)).filter(([key]) => key !== name));

test.each([
  ['no signature at all', {}],
  ['one of another body', signedHeaders(`${body} `)],
  ['one of another secret', signedHeaders(body, { secret: otherSecret })],
  ['an old one', signedHeaders(body, { at: secondsAgo(310) })],
  ['one of the future', signedHeaders(body, { at: secondsAgo(-310) })],
  ['an old one with a new time', { ...signedHeaders(body, { at: secondsAgo(310) }), ...nowIs() }],
  ['one without its time', without('webhook-timestamp')],
  ['one without its id', without('webhook-id')],
  ['a word', { ...signedHeaders(body), 'webhook-signature': 'v1' }],
  ['another version', { ...signedHeaders(body), 'webhook-signature': 'v1a,AAAA' }],
])('%s is refused', async (_what, headers) => {
  const before = await site.db.bounce.count();
  expect(await send(headers)).toMatchObject({
    status: 401,
    body: { problems: { form: 'signature' } },
  });
  expect(await site.db.bounce.count()).toBe(before);
});

function nowIs() {
  return { 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) };
}

test('one right signature among several is enough, as when a secret is changed', async () => {
  const right = signedHeaders(body);
  const signature = `v1,AAAA ${right['webhook-signature']}`;
  expect((await send({ ...right, 'webhook-signature': signature })).status).toBe(200);
});

test('without a secret nothing is taken', async () => {
  site.set({ RECEIPTS_SECRET: '' });
  expect((await send(signedHeaders(body))).status).toBe(404);
});

test.each([
  ['a letter', 'message/rfc822', 'From: a@example.org\r\n\r\nHello'],
  ['another object', 'application/json', '{"event":"bounce"}'],
])('%s is no report', async (_what, type, given) => {
  expect((await send(signedHeaders(given), given, type)).status).toBe(422);
});
