import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { OpenAlert } from '@/components/staff/alerts/alert-parts';
import { ChannelCard } from '@/components/staff/channels/channel-card';
import type { Channel } from '@/lib/delivery/channel';
import { startChannel, stopChannel } from '@/lib/delivery/stopped-channels';
import { mailAlerts, readAlertMails } from '@/lib/notify/alerts/mail-alerts';
import { raiseAlert } from '@/lib/notify/alerts/watch';
import { readStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { deleteOldStaffMail, sendStaffMail } from '@/lib/notify/staff-mail/send-staff-mail';
import { rereadEnv } from '@/lib/platform/env';
import { readChannelReports } from '@/lib/staff/channels/channels';
import { senderSite } from '@/tests/integration/delivery/gateway-worker';
import { freshDatabase } from '@/tests/support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const now = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await database.db.alert.deleteMany();
  await database.db.channelState.deleteMany();
  await database.db.staffUser.deleteMany();
  await database.db.staffMail.deleteMany();
});
afterAll(() => database.drop());

type StaffOptions = { role?: 'admin' | 'reviewer'; disabledAt?: Date };

function addStaff(name: string, { role = 'admin', disabledAt }: StaffOptions = {}) {
  const email = `${name}@example.org`;
  return database.db.staffUser.create({ data: { id: name, name, email, role, disabledAt } });
}

const stop = (channel: 'house_cwc' | 'email' = 'house_cwc') =>
  stopChannel(database.db, { channel, because: 'HTTP 403: Forbidden for sam@home', now });
const alert = () => database.db.alert.findFirstOrThrow();

async function queuedMail() {
  const rows = await database.db.staffMail.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ kind, sealed }) => ({ kind, ...readStaffMail(sealed ?? new Uint8Array()) }));
}

test('every admin who can sign in gets one alert email, however many workers sweep', async () => {
  await addStaff('ada');
  await addStaff('kim');
  await addStaff('gone', { disabledAt: now });
  await addStaff('rey', { role: 'reviewer' });
  await stop();
  await Promise.all([1, 2, 3].map(() => mailAlerts(database.db, now, senderSite)));
  await mailAlerts(database.db, now, senderSite);
  const mails = await queuedMail();
  expect(mails.map(({ to }) => to)).toEqual(['ada@example.org', 'kim@example.org']);
  expect((await alert()).mailedAt).toEqual(now);
  expect(mails[0]).toMatchObject({ kind: 'alert', subject: 'Stopped: the House’s online system' });
  expect(mails[0]?.text).toContain('https://campaign.example.org/staff/alerts');
  expect(mails[0]?.text).toContain('restart it on the Delivery methods page');
  expect(mails[0]?.text).not.toContain('sam@home');
});

test('an alert whose emails could not be queued is not marked as mailed', async () => {
  await addStaff('ada');
  await database.db.staffUser.create({
    data: { id: 'long', name: 'long', email: 'zoe@example.org', role: 'admin' },
  });
  await stop();
  await database.db.$executeRaw`alter table "StaffMail" rename to "StaffMailAway"`;
  await expect(mailAlerts(database.db, now, senderSite)).rejects.toThrow();
  await database.db.$executeRaw`alter table "StaffMailAway" rename to "StaffMail"`;
  expect((await alert()).mailedAt).toBeNull();
  await mailAlerts(database.db, now, senderSite);
  expect(await queuedMail()).toHaveLength(2);
});

test('an alert goes to the operator if there is no admin, and waits if there is neither', async () => {
  await addStaff('rey', { role: 'reviewer' });
  await stop();
  await mailAlerts(database.db, now, senderSite);
  expect((await alert()).mailedAt).toBeNull();
  process.env.OPERATOR_CONTACT = 'contact@example.org';
  rereadEnv();
  await mailAlerts(database.db, now, senderSite);
  expect(await queuedMail()).toMatchObject([{ to: 'contact@example.org' }]);
  delete process.env.OPERATOR_CONTACT;
  rereadEnv();
});

test('an alert about the stopped email channel is queued as "mail_stopped"', async () => {
  await addStaff('ada');
  await stop('email');
  await mailAlerts(database.db, now, senderSite);
  expect(await queuedMail()).toMatchObject([{ kind: 'mail_stopped', to: 'ada@example.org' }]);
});

/** What the alert's page and the delivery method's card say about its email. */
async function shownMail(channel: 'house_cwc' | 'email') {
  const open = await alert();
  const mail = (await readAlertMails(database.db, [open])).get(open.id);
  const report = (await readChannelReports()).find((one) => one.channel === channel);
  if (!report) throw new Error('No such channel');
  const page = renderToStaticMarkup(createElement(OpenAlert, { alert: open, mail }));
  const card = renderToStaticMarkup(createElement(ChannelCard, { ...report, mayStart: true }));
  return [
    /Email to admins<[^|]*?>([^<>]+?)(?:, )?</.exec(page)?.[1],
    /Email to admins: ([^<]*)</.exec(card)?.[1],
  ];
}

test('the emails of two alerts of one minute are told apart', async () => {
  await addStaff('ada');
  await raiseAlert(database.db, { kind: 'disk_full', subject: 'a', now });
  await raiseAlert(database.db, {
    kind: 'roster_old',
    subject: 'roster',
    now: new Date(now.getTime() + 1),
  });
  await mailAlerts(database.db, now, senderSite);
  const [first] = await database.db.staffMail.findMany({ orderBy: { createdAt: 'asc' } });
  await database.db.staffMail.update({ where: { id: first?.id }, data: { sentAt: now } });
  const alerts = await database.db.alert.findMany({ orderBy: { createdAt: 'asc' } });
  const mails = await readAlertMails(database.db, alerts);
  expect(alerts.map(({ id }) => mails.get(id))).toEqual(['sent', 'queued']);
});

const emailChannel: Channel = {
  name: 'email',
  send: async () => ({ providerId: 'p', sentHash: 'h' }),
};

test.each([
  ['house_cwc', emailChannel, 'Sent'],
  ['house_cwc', undefined, 'Saved on our server in mail/staff, because of test mode: not sent'],
  ['email', emailChannel, 'Saved on our server in mail/staff, because email is stopped: not sent'],
] as const)(
  'the email about %s is never called sent when it is a file',
  async (channel, email, shown) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'alerts-'));
    process.env.DATA_DIR = dataDir;
    rereadEnv();
    await addStaff('ada');
    await stop(channel);
    expect(await shownMail(channel)).toEqual(['Not yet', 'not yet']);
    await mailAlerts(database.db, now, senderSite);
    expect(await shownMail(channel)).toEqual(['Queued', 'queued']);
    const { id } = await database.db.staffMail.findFirstOrThrow();
    await sendStaffMail(database.db, id, { email, now, site: senderSite });
    const [page, card] = await shownMail(channel);
    expect(page).toContain(shown);
    expect(card).toContain(shown.replace('S', 's'));
    delete process.env.DATA_DIR;
    rereadEnv();
    rmSync(dataDir, { recursive: true });
  },
);

test('an email whose row is gone is not called queued', async () => {
  await addStaff('ada');
  await stop();
  await mailAlerts(database.db, now, senderSite);
  await database.db.staffMail.updateMany({ data: { sentAt: now, sealed: null } });
  const day = 24 * 60 * 60 * 1_000;
  await deleteOldStaffMail(database.db, new Date(now.getTime() + 31 * day));
  const ended = 'ent, saved on our server, or could not be sent, more than 30 days ago';
  expect(await shownMail('house_cwc')).toEqual([`S${ended}`, `s${ended}`]);
});

test('a problem that ended before the email is not reported', async () => {
  await addStaff('ada');
  await stop();
  await startChannel(database.db, 'house_cwc', now);
  await mailAlerts(database.db, now, senderSite);
  expect(await queuedMail()).toEqual([]);
  expect((await alert()).mailedAt).toBeNull();
});

test('each problem has at most one open alert, and gets a new one after the last has ended', async () => {
  const about = { kind: 'disk_full', subject: 'host', now } as const;
  await Promise.all([1, 2, 3, 4].map(() => raiseAlert(database.db, about)));
  expect(await database.db.alert.count()).toBe(1);
  await stop();
  await database.db.channelState.deleteMany();
  await stop();
  expect(await database.db.alert.count({ where: { kind: 'channel_stopped' } })).toBe(1);
  await startChannel(database.db, 'house_cwc', now);
  await stop();
  expect(await database.db.alert.count({ where: { kind: 'channel_stopped' } })).toBe(2);
});
