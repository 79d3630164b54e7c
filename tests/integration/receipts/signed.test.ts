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

async function send(headers: Record<string, string>, text = body, type = 'application/json') {
  const all = { 'content-type': type, ...headers };
  return site.ask('POST', '/api/receipts', { body: text, headers: all });
}

test('a bounced email from a mail server is recorded once', async () => {
  const stored = await storeLetters(site.db);
  const [{ id } = { id: '' }] = stored.deliveries;
  await walkTo(site.db, { id }, 'accepted');
  const mail = postfixReport({ deliveryId: id }).replace('User unknown', 'Empfänger unbekannt');
  const post = (type: string) => send(signedHeaders(mail), mail, type);
  expect((await post('message/rfc822')).body).toEqual({ outcomes: ['recorded'] });
  expect((await post('multipart/report; boundary=x')).body).toEqual({ outcomes: ['already'] });
  expect(await site.db.delivery.findUnique({ where: { id } })).toMatchObject({ status: 'bounced' });
});

test('several events get their outcomes in order', async () => {
  const events = ['delivered', 'bounce'].map((type) => ({ id: type, type, providerId: 'QUEUE-7' }));
  const text = JSON.stringify({ events });
  const { body: answer } = await send(signedHeaders(text), text);
  expect(answer).toEqual({ outcomes: ['ignored', 'unknown'] });
});

test('unusual characters in an event are accepted', async () => {
  const odd = '\uD800\u202E\u{1F600}';
  const event = { id: odd, type: 'bounce', providerId: odd, diagnostic: `${odd}\0\n` };
  const text = JSON.stringify({ events: [event] });
  expect(await send(signedHeaders(text), text)).toMatchObject({ status: 200 });
});

test('the secret works without its prefix or padding', async () => {
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
  ['a signature of another body', signedHeaders(`${body} `)],
  ['a signature with another secret', signedHeaders(body, { secret: otherSecret })],
  ['an old signature', signedHeaders(body, { at: secondsAgo(310) })],
  ['a signature from the future', signedHeaders(body, { at: secondsAgo(-310) })],
  [
    'an old signature with a new time',
    { ...signedHeaders(body, { at: secondsAgo(310) }), ...nowIs() },
  ],
  ['a signature without its time', without('webhook-timestamp')],
  ['a signature without its ID', without('webhook-id')],
  ['a signature that is a single word', { ...signedHeaders(body), 'webhook-signature': 'v1' }],
  ['a signature of another version', { ...signedHeaders(body), 'webhook-signature': 'v1a,AAAA' }],
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

test('one valid signature among several is enough, as during a change of the secret', async () => {
  const right = signedHeaders(body);
  const signature = `v1,AAAA ${right['webhook-signature']}`;
  expect((await send({ ...right, 'webhook-signature': signature })).status).toBe(200);
});

test('without a configured secret, reports are answered with 404', async () => {
  site.set({ RECEIPTS_SECRET: '' });
  expect((await send(signedHeaders(body))).status).toBe(404);
});

test.each([
  ['a letter', 'message/rfc822', 'From: a@example.org\r\n\r\nHello'],
  ['another object', 'application/json', '{"event":"bounce"}'],
])('%s is not a report', async (_what, type, text) => {
  expect((await send(signedHeaders(text), text, type)).status).toBe(422);
});
