import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Channel } from '@/lib/delivery/channel';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { startChannel, stopChannel } from '@/lib/delivery/stopped-channels';
import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import {
  deleteOldStaffMail,
  KEEP_TRYING_MS,
  mailDelay,
} from '@/lib/notify/staff-mail/send-staff-mail';
import type { StaffMailKind } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { unlockAbandonedJobs } from '@/lib/platform/jobs';
import { startJobs } from '@/lib/worker/jobs';
import { senderSite } from '@/tests/integration/delivery/gateway-worker';
import { freshDatabase } from '@/tests/support/database';
import { dueAtOf, lockJobsAsDead, runJobs } from '@/tests/support/run-jobs';
import { type SmtpSink, startSmtpSink } from '@/tests/support/smtp-sink';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sink: SmtpSink;
let email: Channel;
const dataDir = mkdtempSync(path.join(tmpdir(), 'staff-mail-'));
const start = new Date('2026-11-24T15:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', DATA_DIR: dataDir });
  rereadEnv();
  database = await freshDatabase();
  sink = await startSmtpSink();
  email = createEmailChannel({ smtpUrl: sink.url, connections: 2 });
});
afterEach(async () => {
  await database.db.staffMail.deleteMany();
  await database.db.$executeRaw`delete from graphile_worker._private_jobs`;
  await database.db.channelState.deleteMany();
  await database.db.alert.deleteMany();
  sink.behaves('accept');
  sink.accepted.clear();
});
afterAll(async () => {
  email.close?.();
  await sink.close();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const queue = (kind: StaffMailKind = 'invitation', now = start) =>
  queueStaffMail(database.db, {
    kind,
    now,
    to: 'kim@example.org',
    subject: 'An account for you',
    text: 'Somebody made an account for you.\n\nOpen it:\nhttps://campaign.example.org/x?token=t',
  });
const send = (minutes = 0, machines = 1) =>
  runJobs(database, { now: after(minutes), machines, channels: { email }, site: senderSite });
const dueAt = (id: string) => dueAtOf(database.db, `send_staff_mail:${id}`);
const row = (id: string) => database.db.staffMail.findUniqueOrThrow({ where: { id } });

test('a staff email is sent once by concurrent workers, under its own ID, and its text is deleted', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => queue()));
  await send(0, 3);
  expect(sink.accepted.size).toBe(12);
  const letter = await sink.letter(`<${ids[0]}@example.org>`);
  expect(letter).toMatchObject({
    subject: 'An account for you',
    from: { text: '"Site notices" <campaign@example.org>' },
    to: { text: 'kim@example.org' },
  });
  expect(letter.text).toContain('\n\nOpen it:\nhttps://campaign.example.org/x?token=t\n');
  expect(letter.html).toContain('>Open it</a>');
  expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
  for (const id of ids) expect(await row(id)).toMatchObject({ sealed: null, sentAt: start });
});

test('retries wait longer each time while the mail server is down', async () => {
  const id = await queue();
  await sink.goAway();
  await send();
  const first = await row(id);
  expect(first).toMatchObject({ attempts: 1, sentAt: null, failure: 'unavailable' });
  expect((await dueAt(id))?.getTime()).toBeGreaterThan(after(0.8).getTime());
  expect(first.sealed).not.toBeNull();
  await send(0.5);
  expect((await row(id)).attempts).toBe(1);
  await send(2);
  expect((await dueAt(id))?.getTime()).toBeGreaterThan(after(3.7).getTime());
  await sink.comeBack();
  await send(10);
  expect(await row(id)).toMatchObject({ attempts: 3, sentAt: after(10), failure: null });
  expect(sink.accepted.size).toBe(1);
});

test('a staff email fails permanently when refused or after 48 hours', async () => {
  const refused = await queue();
  sink.behaves({ reply: 550, at: 'rcpt', text: 'no such user' });
  await send();
  expect(await row(refused)).toMatchObject({
    endedAt: start,
    failure: 'bad_address',
    sealed: null,
  });
  sink.behaves({ reply: 451, at: 'data', text: 'later' });
  const late = await queue();
  await send(47 * 60);
  expect((await row(late)).endedAt).toBeNull();
  await send(49 * 60);
  expect(await row(late)).toMatchObject({ endedAt: after(49 * 60), sealed: null });
});

test('an email of a killed worker is sent by another worker under the same ID', async () => {
  const id = await queue();
  await lockJobsAsDead(database.db, start);
  await unlockAbandonedJobs(database.db, after(4));
  await send(4);
  expect(sink.accepted.size).toBe(0);
  await unlockAbandonedJobs(database.db, after(6));
  await send(6);
  expect([...sink.accepted.keys()]).toEqual([`<${id}@example.org>`]);
});

test('emails stay queued while email is stopped, and the notice about it is written to a file', async () => {
  await stopChannel(database.db, { channel: 'email', because: 'HTTP 403', now: start });
  const invitation = await queue();
  const notified = await queue('mail_stopped');
  await send(1);
  expect(await row(invitation)).toMatchObject({ attempts: 0, sentAt: null });
  expect(await row(notified)).toMatchObject({ sentAt: after(1) });
  expect(readdirSync(path.join(dataDir, 'mail', 'staff'))).toEqual([`${notified}.eml`]);
  await startChannel(database.db, 'email', after(2));
  await send(3);
  expect(await row(invitation)).toMatchObject({ attempts: 1, sentAt: after(3) });
});

test('a rejected SMTP login stops the email channel without using up attempts', async () => {
  const id = await queue();
  sink.behaves({ reply: 530, at: 'mail', text: 'authentication required' });
  await send();
  expect(await row(id)).toMatchObject({ attempts: 0, sentAt: null, endedAt: null });
  expect(await database.db.channelState.findFirst()).toMatchObject({ channel: 'email' });
  expect(await database.db.alert.count({ where: { subject: 'email' } })).toBe(1);
});

test('without a mail server, an email is written to a file that only its owner can read', async () => {
  const id = await queue('password');
  await runJobs(database, { now: start, site: senderSite });
  const file = path.join(dataDir, 'mail', 'staff', `${id}.eml`);
  expect(readFileSync(file, 'utf8')).toContain('To: kim@example.org');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await row(id)).toMatchObject({ sentAt: start, sealed: null });
});

test('a running worker sends a new email', async () => {
  const jobs = startJobs({
    db: database.db,
    url: database.url,
    channels: { email },
    site: senderSite,
  });
  const id = await queue('invitation', new Date());
  await expect.poll(async () => (await row(id)).sentAt).not.toBeNull();
  await jobs.stop();
});

test('emails that ended long ago are deleted', async () => {
  const old = await queue();
  await send();
  const open = await queue();
  await deleteOldStaffMail(database.db, after(31 * 24 * 60));
  expect(await database.db.staffMail.findMany({ select: { id: true } })).toEqual([{ id: open }]);
  expect(open).not.toBe(old);
});

test('retries wait 32 minutes from the sixth on, which adds up to 96 attempts in two days', () => {
  const averageJitter = () => 0.5;
  let ms = 0;
  let attempts = 1;
  for (; ms < KEEP_TRYING_MS; attempts += 1) ms += mailDelay(attempts, averageJitter);
  expect(mailDelay(6, averageJitter)).toBe(32 * 60_000);
  expect(mailDelay(99, averageJitter)).toBe(32 * 60_000);
  expect(attempts).toBe(96);
});
