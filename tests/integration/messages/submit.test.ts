import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edition, letterText } from '@/lib/campaign/edition';
import { findSeat, isVacant } from '@/lib/offices/roster';
import { inAutumn2026 } from '../../support/in-autumn-2026';
import { storeWebhook } from '../notify/webhooks/store-webhook';
import { type MessageSite, openMessageSite } from './message-site';

inAutumn2026();

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

type Delivery = { bioguide: string; channel: string; status: string };
const officesIn = ({ deliveries }: { deliveries: Delivery[] }) =>
  deliveries.map(({ bioguide }) => bioguide);
const holdersOf = (district: string) =>
  [district, ...['S1', 'S2', 'S3'].map((seat) => `${district.slice(0, 2)}-${seat}`)].flatMap(
    (id) => {
      const seat = findSeat(id);
      return seat && !isVacant(seat) ? [seat.bioguide] : [];
    },
  );

test('the answer has the reference, the receipt URL, and each delivery, and nothing else', async () => {
  const { status, headers, body } = await site.send(site.newMessage());
  expect(status).toBe(201);
  expect(headers.get('content-type')).toContain('application/json');
  expect(body).toEqual({
    reference: expect.stringMatching(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/),
    receiptUrl: expect.stringMatching(/^http:\/\/localhost:3000\/en\/receipt\/[\w-]{32}$/),
    deliveries: holdersOf('NY-12').map((bioguide) => ({
      bioguide,
      channel: 'capture',
      status: 'queued',
    })),
  });
  const row = await site.db.message.findUniqueOrThrow({
    where: { reference: body.reference },
    include: { deliveries: { orderBy: { id: 'asc' } } },
  });
  expect(row).toMatchObject({ district: 'NY-12', state: 'NY', certainty: 'zip', holdReason: null });
  expect(row.ownText).toBe('I ask you to support the Act.');
  expect(row.deliveries.map(({ kind }) => kind)).toEqual(['letter', 'letter', 'letter', 'notice']);
  expect(row.deliveries[3]).toMatchObject({ notice: 'receipt', status: 'queued' });
  // Only a hash of the receipt's address is kept.
  expect(JSON.stringify(row)).not.toContain(body.receiptUrl.slice(-32));
});

test('a template in another language than the message is not counted as own text', async () => {
  const message = `${letterText(edition('2024-bill', 'es'))}\n\nMis palabras.`;
  const { body } = await site.send(site.newMessage({ language: 'en', message }));
  const row = await site.db.message.findUniqueOrThrow({ where: { reference: body.reference } });
  expect(row.ownText).toBe('Mis palabras.');
});

describe('POST /api/messages', () => {
  test.each([
    ['{', 400, { form: 'json' }],
    ['[]', 400, { form: 'json' }],
    ['null', 400, { form: 'json' }],
    ['"text"', 400, { form: 'json' }],
  ])('refuses the body %s', async (body, status, problems) => {
    const answer = await site.post(body, { 'content-type': 'application/json' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, problems });
  });

  test('answers 415 to another content type', async () => {
    const answer = await site.post('<message/>', { 'content-type': 'text/xml' });
    expect(answer.status).toBe(415);
  });

  test('reports the problems of all fields at once', async () => {
    const { status, body } = await site.send({
      email: 'sam',
      zip: 1,
      message: 'x'.repeat(100_000),
    });
    expect(status).toBe(422);
    expect(body.problems).toMatchObject({ email: 'wrong', zip: 'wrong', message: 'too_long' });
    expect(body.problems).toMatchObject({ firstName: 'missing', subject: 'missing' });
  });

  test.each([
    [{ zip: '00000' }, { zip: 'unknown' }],
    [{ state: 'TX' }, { state: 'mismatch' }],
    [{ zip: '09001', state: 'AE' }, { zip: 'military' }],
    [{ zip: '96939', state: 'PW' }, { zip: 'freely_associated' }],
    [{ zip: '02138', state: 'MA' }, { district: 'choose' }],
    [{ zip: '02138', state: 'MA', district: 'MA-01' }, { district: 'choose' }],
    [{ district: 'TX-37' }, { district: 'choose' }],
    [{ district: 'nonsense' }, { district: 'choose' }],
    [{ zip: '73301', state: 'TX' }, { district: 'choose' }],
    [{ offices: ['S000148', 'X000000'] }, { offices: 'wrong' }],
    [{ offices: ['__proto__'] }, { offices: 'wrong' }],
    [{ addressProgram: true }, { district: 'choose' }],
  ])('answers %j with the problems %j', async (change, problems) => {
    const { status, body } = await site.send(site.newMessage(change));
    expect({ status, problems: body.problems }).toEqual({ status: 422, problems });
  });
});

describe('the offices of a message', () => {
  test.each([
    [
      'a district chosen among the candidates',
      { zip: '02138', state: 'MA', district: 'ma-5' },
      'MA-05',
    ],
    ['a state with one seat', { zip: '99501', state: 'AK' }, 'AK-AL'],
    ['the District of Columbia', { zip: '20001', state: 'DC' }, 'DC-AL'],
    ['Puerto Rico', { zip: '00901', state: 'PR' }, 'PR-AL'],
    ['Guam', { zip: '96910', state: 'GU' }, 'GU-AL'],
    [
      'a confidentiality program, wherever its address lies',
      { zip: '12201', addressProgram: true, district: 'NY-12' },
      'NY-12',
    ],
  ] as const)('are those of %s', async (_name, change, district) => {
    const { status, body } = await site.send(site.newMessage(change));
    expect(status).toBe(201);
    expect(officesIn(body)).toEqual(holdersOf(district));
  });

  test.each([
    [{ zip: '33313', state: 'FL', district: 'FL-20' }, 'FL-20'],
    [{ zip: '78852', state: 'TX', district: 'TX-23' }, 'TX-23'],
  ] as const)(
    'are only the two senators if the House seat is vacant: %j',
    async (change, district) => {
      const { status, body } = await site.send(site.newMessage(change));
      expect(status).toBe(201);
      expect(officesIn(body)).toHaveLength(2);
      expect(officesIn(body)).toEqual(holdersOf(district));
    },
  );

  test('are only those that the sender selected', async () => {
    const [representative = ''] = holdersOf('NY-12');
    const { body } = await site.send(site.newMessage({ offices: [representative] }));
    expect(officesIn(body)).toEqual([representative]);
  });

  test('can come from a chosen candidate district, which is stored as chosen', async () => {
    const district = 'MA-07';
    const { body } = await site.send(site.newMessage({ zip: '02138', state: 'MA', district }));
    const where = { reference: body.reference };
    expect(await site.db.message.findUnique({ where })).toMatchObject({ certainty: 'chosen' });
  });
});

test('a message and its opt-in are recorded as webhook events', async () => {
  await storeWebhook(site.db, { events: ['message.received', 'newsletter.opted_in'] });
  const { body } = await site.send(site.newMessage({ newsletter: true }));
  const { id } = await site.db.message.findUniqueOrThrow({ where: { reference: body.reference } });
  const events = await site.db.outwardEvent.findMany({ orderBy: { id: 'asc' } });
  expect(events).toMatchObject([
    { kind: 'message.received', messageId: id },
    { kind: 'newsletter.opted_in', messageId: id },
  ]);
  await site.db.webhook.deleteMany();
});
