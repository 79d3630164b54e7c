import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { readEvents } from '@/lib/delivery/bounces/read-events';
import { recordBounce } from '@/lib/delivery/bounces/record-bounce';
import type { Report } from '@/lib/delivery/bounces/report';
import { replyId } from '@/lib/delivery/mail/email-channel';
import { rereadEnv } from '@/lib/platform/env';
import { sweep } from '@/tests/support/sweep';
import { freshDatabase } from '../../support/database';
import { postfixReport } from '../../support/returned-mail';
import { walkTo } from '../../support/walk-to';
import { storeLetters, storeOffices } from './store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  process.env.LOG = 'off';
  rereadEnv();
  await storeOffices(database.db);
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.bounce.deleteMany();
});
afterAll(() => database.drop());

const ses = '0100019ab1c2d3e4-5f60718a-0000-4000-8000-0123456789ab-000000';

/** Replies of servers, and the Message-IDs with which they return the email. */
const servers = [
  ['250 2.0.0 OK <DM6PR01@NAM12.prod.outlook.com> [Hostname=a]', 'DM6PR01@NAM12.prod.outlook.com'],
  ['250 2.0.0 OK: queued as <A1B2C3@relay.example>', 'A1B2C3@mail.relay.example'],
  ['250 OK id=1abCDe-0001xy-2F', 'E1abCDe-0001xy-2F@relay.example'],
  ['250 2.0.0 OK  1764000000 a1-20020a05.12 - gsmtp', 'a1-20020a05.12@mx.google.com'],
  [`250 Ok ${ses}`, `${ses}@email.amazonses.com`],
  ['250 2.0.0 Ok: queued as 4ABC', '4ABC@relay.example'],
  ['250 2.0.0 Ok: queued as 4F2A1B', '20261124010203.4F2A1B@relay.example'],
  [
    '250 2.0.0 0AO1BCDE012345 Message accepted for delivery',
    '202611240102.0AO1BCDE012345@a.example',
  ],
  ['250 Ok: queued as XYZ', 'XYZ@geopod.example'],
];

/** A letter that a server accepted, before or after the report, and its status at the end. */
async function statusAfter(reply: string, report: Report | undefined, isEarly: boolean) {
  if (!report) throw new Error('no report');
  const { deliveries } = await storeLetters(database.db, { letters: [{}, {}] });
  const [id = '', other = ''] = deliveries.map((delivery) => delivery.id);
  await walkTo(database.db, { id: other }, 'accepted');
  await database.db.delivery.update({ where: { id: other }, data: { providerId: 'another' } });
  const record = () => recordBounce(report, { db: database.db });
  if (isEarly) expect(await record()).toBe('unknown');
  await walkTo(database.db, { id }, 'accepted');
  await database.db.delivery.update({
    where: { id },
    data: { providerId: replyId(reply, 'house@example.com') },
  });
  if (isEarly) await sweep(database.db, {}, new Date());
  else expect(await record()).toBe('recorded');
  const found = await database.db.delivery.findMany({ where: { status: 'bounced' } });
  return found.map((delivery) => (delivery.id === id ? 'bounced' : 'wrong'));
}

test.each(servers)('a report names what the server said: %s, <%s>', async (reply, messageId) => {
  const [dsn] = await readDsns(
    Buffer.from(postfixReport({ deliveryId: 'x' }).replace('x@example.org', messageId)),
  );
  const event = { id: 'e', type: 'bounce' };
  const [webhook] = readEvents({ events: [{ ...event, messageId: `<${messageId}>` }] }) ?? [];
  const [own] = readEvents({ events: [{ ...event, providerId: `<${messageId}>` }] }) ?? [];
  for (const report of [dsn, webhook, own]) {
    expect(await statusAfter(reply, report, false)).toEqual(['bounced']);
    await database.db.message.deleteMany();
    await database.db.bounce.deleteMany();
  }
});

test.each([servers[0], servers[2], servers[4], servers[6]] as [string, string][])(
  'a report that is read before the reply is stored waits for it: %s, <%s>',
  async (reply, messageId) => {
    const mail = postfixReport({ deliveryId: 'x' }).replace('x@example.org', messageId);
    const [dsn] = await readDsns(Buffer.from(mail));
    expect(await statusAfter(reply, dsn, true)).toEqual(['bounced']);
  },
);

test.each(['12345', 'a1'])('the short ID %s of a foreign email marks nothing', async (id) => {
  const { deliveries } = await storeLetters(database.db);
  const [{ id: delivery = '' } = {}] = deliveries;
  await walkTo(database.db, { id: delivery }, 'accepted');
  await database.db.delivery.update({ where: { id: delivery }, data: { providerId: id } });
  const [dsn] = await readDsns(Buffer.from(postfixReport({ deliveryId: id })));
  expect(dsn && (await recordBounce(dsn, { db: database.db }))).toBe('unknown');
});
