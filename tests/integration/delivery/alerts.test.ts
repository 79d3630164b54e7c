import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { mailAlerts } from '@/lib/delivery/alerts';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { startChannel, stopChannel } from '@/lib/delivery/stopped-channels';
import { rereadEnv } from '@/lib/platform/env';
import { freshDatabase } from '../../support/database';
import { type SmtpSink, startSmtpSink } from '../../support/smtp-sink';
import { site } from './gateway-worker';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sink: SmtpSink;
const dataDir = mkdtempSync(path.join(tmpdir(), 'alerts-'));
const now = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  Object.assign(process.env, { LOG: 'off', DATA_DIR: dataDir });
  database = await freshDatabase();
  sink = await startSmtpSink();
});
afterEach(async () => {
  await database.db.alert.deleteMany();
  await database.db.channelState.deleteMany();
  await database.db.staffUser.deleteMany();
  sink.behaves('accept');
  sink.accepted.clear();
});
afterAll(async () => {
  await sink.close();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

function hire(name: string, enabled = true) {
  const account = { id: name, accountId: name, providerId: 'credential' };
  const { db } = database;
  return db.staffUser.create({
    data: {
      ...{ id: name, name, email: `${name}@example.org`, updatedAt: now },
      accounts: enabled ? { create: { ...account, updatedAt: now } } : undefined,
    },
  });
}

const mail = () => createEmailChannel({ smtpUrl: sink.url, connections: 2 });
const stop = () => stopChannel(database.db, 'house_cwc', 'HTTP 403: Forbidden for sam@home', now);
const alert = () => database.db.alert.findFirstOrThrow();

test('everybody who can sign in is mailed once, however many workers sweep', async () => {
  await hire('rey');
  await hire('kim');
  await hire('gone', false);
  await stop();
  const channels = [mail(), mail(), mail()];
  await Promise.all(channels.map((email) => mailAlerts(database.db, email, now, site)));
  await mailAlerts(database.db, channels[0], now, site);
  expect(sink.accepted.size).toBe(2);
  const { id, mailedAt } = await alert();
  expect(mailedAt).toEqual(now);
  const letter = await sink.letter(`<${id}-0@example.org>`);
  expect(letter.subject).toBe('Stopped: the gateway of the house');
  expect(letter.to).toMatchObject({ text: 'kim@example.org' });
  expect(letter.text).toContain('https://campaign.example.org/staff');
  expect(letter.text).toContain('npm run cwc -- start house');
  expect(letter.text).not.toContain('sam@home');
  for (const channel of channels) channel.close?.();
});

test('while mail is away it is kept, and mailed with a later sweep', async () => {
  await hire('rey');
  await stop();
  const email = mail();
  sink.behaves({ reply: 451, at: 'data', text: 'come back later' });
  await mailAlerts(database.db, email, now, site);
  expect((await alert()).mailedAt).toBeNull();
  sink.behaves('accept');
  await mailAlerts(database.db, email, now, site);
  expect((await alert()).mailedAt).not.toBeNull();
  expect(sink.accepted.size).toBe(1);
  email.close?.();
});

test('without mail it is written to a file, to the operator while there is no staff', async () => {
  await stop();
  await mailAlerts(database.db, undefined, now, site);
  expect((await alert()).mailedAt).toBeNull();
  process.env.OPERATOR_CONTACT = 'contact@example.org';
  rereadEnv();
  await mailAlerts(database.db, undefined, now, site);
  const { id, mailedAt } = await alert();
  expect(mailedAt).toEqual(now);
  const folder = path.join(dataDir, 'mail', 'staff');
  expect(readdirSync(folder)).toEqual([`${id}.eml`]);
  expect(readFileSync(path.join(folder, `${id}.eml`), 'utf8')).toContain('To: contact@example.org');
});

test('what was mended before is told to nobody', async () => {
  await hire('rey');
  await stop();
  await startChannel(database.db, 'house_cwc', now);
  const email = mail();
  await mailAlerts(database.db, email, now, site);
  expect(sink.accepted.size).toBe(0);
  expect((await alert()).mailedAt).toBeNull();
  email.close?.();
});
