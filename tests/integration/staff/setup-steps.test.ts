import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDb } from '@/lib/platform/db';
import { applyStoredValues, mailMode, rereadEnv } from '@/lib/platform/env';
import { loadStored } from '@/lib/platform/stored-settings';
import { HOUR_MS } from '@/lib/platform/time';
import { changeSettings } from '@/lib/staff/settings/change-settings';
import { goBackToTest, goLive } from '@/lib/staff/settings/going-live';
import { readStart, type StartStep, settleStep } from '@/lib/staff/settings/read-start';
import { sendTestMail } from '@/lib/staff/settings/try-settings';
import { freshDatabase } from '../../support/database';
import { admin as ada } from '../../support/sample-staff';
import { startSmtpSink } from '../../support/smtp-sink';
import { createMessage } from './create-message';

/** Steps of the setup return when what they rest on changes. */

let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  vi.stubEnv('LOG', 'off');
  rereadEnv();
});

afterAll(async () => {
  applyStoredValues({});
  vi.unstubAllEnvs();
  await closeDb();
  await database.drop();
});

const stepOf = async (name: StartStep, viewer = ada.email) =>
  (await readStart(viewer)).find(({ step }) => step === name);

test('email is done only with the settings of the last accepted test, and while it works', async () => {
  const sink = await startSmtpSink({ auth: { user: 'campaign', pass: 'right' } });
  const { hostname, port } = new URL(sink.url);
  const local = {
    smtpHost: hostname,
    smtpPort: port,
    smtpSecurity: 'starttls',
    smtpUser: 'campaign',
    smtpPassword: 'right',
    MAIL_FROM: 'letters@example.org',
  };
  const email = () => stepOf('email');
  await changeSettings('email', local, ada);
  expect((await email())?.isDone).toBe(false);
  expect(await sendTestMail(ada)).toMatchObject({ ok: true });
  expect((await email())?.isDone).toBe(true);
  await changeSettings('email', { ...local, smtpUser: 'other', smtpPassword: 'right' }, ada);
  expect((await email())?.isDone).toBe(false);
  await changeSettings('email', { ...local, smtpPassword: 'right' }, ada);
  expect((await email())?.isDone).toBe(true);
  await changeSettings(
    'email',
    { ...local, smtpPassword: '', MAIL_FROM: 'other@example.org' },
    ada,
  );
  expect((await email())?.isDone).toBe(false);
  await changeSettings('email', { ...local, smtpPassword: '' }, ada);
  expect((await email())?.isDone).toBe(true);
  vi.stubEnv('MAIL_FROM', 'fixed@example.org');
  rereadEnv();
  expect((await email())?.isDone).toBe(false);
  vi.stubEnv('MAIL_FROM', '');
  rereadEnv();
  const stopped = { channel: 'email', stoppedAt: new Date(), stoppedBecause: 'wrong' } as const;
  await database.db.channelState.upsert({
    where: { channel: 'email' },
    create: stopped,
    update: stopped,
  });
  expect((await email())?.isDone).toBe(false);
  await database.db.channelState.update({ where: { channel: 'email' }, data: { stoppedAt: null } });
  expect((await email())?.isDone).toBe(true);
  await sink.close();
});

test('a colleague counts while their account is active or their invitation is open', async () => {
  const step = () => stepOf('colleague');
  const state = (isDone: boolean, now: string) => expect.objectContaining({ isDone, now });
  const active = { id: 'ada', name: 'Ada Sample', email: ada.email, role: 'admin' } as const;
  await database.db.staffUser.create({ data: active });
  const { staffInvitation: invitations } = database.db;
  const open = { email: 'ben@example.org', role: 'admin', invitedBy: 'Ada Sample' } as const;
  const [past, soon] = [new Date(Date.now() - 1_000), new Date(Date.now() + HOUR_MS)];
  await invitations.create({ data: { ...open, tokenHash: 'one', expiresAt: soon } });
  expect(await step()).toEqual(state(true, '1 person on the team, 1 invitation.'));
  await invitations.updateMany({ data: { expiresAt: past } });
  expect(await step()).toEqual(state(false, '1 person on the team, 0 invitations.'));
  await invitations.updateMany({ data: { expiresAt: soon, usedAt: past } });
  const ben = { id: 'ben', name: 'Ben Sample', email: 'ben@example.org' };
  await database.db.staffUser.create({ data: ben });
  expect(await step()).toEqual(state(true, '2 people on the team, 0 invitations.'));
  await database.db.staffUser.update({ where: { id: 'ben' }, data: { disabledAt: past } });
  expect(await step()).toEqual(state(false, '1 person on the team, 0 invitations.'));
});

test('the test message is the viewer’s own, and an opened receipt ends the step for all', async () => {
  const step = (viewer: string) => stepOf('test_message', viewer);
  const { reference } = await createMessage(database.db, { email: 'Ada@example.org' });
  expect(await step(ada.email)).toMatchObject({
    isDone: false,
    now: `Message ${reference} was received. Open its receipt.`,
  });
  expect(await step('ben@example.org')).toMatchObject({
    isDone: false,
    now: 'No message from your own email address yet.',
  });
  await settleStep('test_message', ada);
  expect((await step('ben@example.org'))?.isDone).toBe(true);
});

test('a mode that the environment sets is not changed, and the outcome and the setup say so', async () => {
  vi.stubEnv('MAIL_LIVE', 'no');
  vi.stubEnv('SITE_URL', 'https://campaign.example.org');
  rereadEnv();
  const live = () => stepOf('live');
  expect(await goLive(ada)).toBe('by_server');
  const organization = { operatorName: 'Example Group', operatorAddress: '1 Example Square' };
  await database.db.campaign.create({
    data: { id: 'tsra', ...organization, operatorContact: 'contact@example.org' },
  });
  await loadStored(database.db);
  expect(await goLive(ada)).toBe('by_server');
  expect(mailMode()).toBe('capture');
  expect(await live()).toMatchObject({
    isDone: false,
    now: expect.stringMatching(
      /^Test mode is set by the environment variable MAIL_LIVE.*go live\. \d+ offices/,
    ),
  });
  vi.stubEnv('MAIL_LIVE', 'yes');
  rereadEnv();
  expect(await goBackToTest(ada, 'The campaign is over.')).toBe('by_server');
  expect(await live()).toMatchObject({
    isDone: true,
    now: expect.stringMatching(/^Live mode is set by the environment variable MAIL_LIVE/),
  });
  vi.stubEnv('MAIL_LIVE', '');
  rereadEnv();
  expect((await live())?.now).toMatch(/^Test mode\. \d/);
});
