import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readSettings } from '@/lib/campaign/settings';
import { followingChannels } from '@/lib/delivery/channels';
import { loadOffices } from '@/lib/offices/load-offices';
import { closeDb } from '@/lib/platform/db';
import { applyStoredValues, env, isFromEnvironment, mailMode, rereadEnv } from '@/lib/platform/env';
import { followStored, loadStored, readStored } from '@/lib/platform/stored-settings';
import type { Staff } from '@/lib/staff/access/require-staff';
import { changeSettings } from '@/lib/staff/settings/change-settings';
import {
  countLive,
  goBackToTest,
  goLive,
  liveSentence,
  readReason,
} from '@/lib/staff/settings/going-live';
import { readStart } from '@/lib/staff/settings/read-start';
import { checkConnection, sendTestMail } from '@/lib/staff/settings/try-settings';
import { freshDatabase } from '../../support/database';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { startGateways } from '../../support/gateways/gateways';
import { allOffices } from '../../support/gateways/offices';
import { startSmtpSink } from '../../support/smtp-sink';

let database: Awaited<ReturnType<typeof freshDatabase>>;

const ada: Staff = {
  id: 'ada',
  name: 'Ada Sample',
  email: 'ada@example.org',
  role: 'admin',
  network: '192.0.2.0/24',
};

const organization = {
  operatorName: 'Example Group',
  operatorAddress: '1 Example Square, Anytown',
  operatorContact: 'contact@example.org',
};

const server = {
  smtpHost: 'mail.example.org',
  smtpPort: '465',
  smtpSecurity: 'tls',
  smtpUser: 'campaign',
  smtpPassword: 'hunter2 secret',
  MAIL_FROM: 'letters@example.org',
};

beforeAll(async () => {
  database = await freshDatabase();
  vi.stubEnv('LOG', 'off');
  rereadEnv();
  await loadOffices(database.db);
});

beforeEach(async () => {
  await database.db.storedSetting.deleteMany();
  await database.db.campaign.deleteMany();
  await loadStored(database.db);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv('LOG', 'off');
  rereadEnv();
});

afterAll(async () => {
  applyStoredValues({});
  vi.unstubAllEnvs();
  await closeDb();
  await database.drop();
});

const filled = () => database.db.office.count({ where: { bioguide: { not: null } } });

const lines = (action: string) =>
  database.db.auditLine.findMany({ where: { action }, orderBy: { at: 'asc' } });

test('a secret is stored encrypted, takes effect, and appears in no audit entry', async () => {
  expect(await changeSettings('email', server, ada)).toBe('saved');
  expect(env().SMTP_URL).toBe('smtps://campaign:hunter2%20secret@mail.example.org:465');
  expect(env().MAIL_FROM).toBe('letters@example.org');
  const rows = await database.db.storedSetting.findMany({ orderBy: { name: 'asc' } });
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['MAIL_FROM', 'letters@example.org'],
    ['SMTP_URL', null],
  ]);
  expect(Buffer.from(rows[1]?.sealed ?? []).toString('latin1')).not.toContain('hunter2');
  const [line] = await lines('settings.changed');
  expect(line).toMatchObject({ actor: 'Ada Sample', subject: 'email' });
  expect(line?.after).toEqual({ settings: ['SMTP_URL', 'MAIL_FROM'] });
  expect(await changeSettings('email', { ...server, smtpPassword: '' }, ada)).toBe('same');
});

test('an environment variable overrides the stored setting and is not changed by the form', async () => {
  await changeSettings('email', server, ada);
  vi.stubEnv('MAIL_FROM', 'fixed@example.org');
  rereadEnv();
  expect(isFromEnvironment('MAIL_FROM')).toBe(true);
  expect(env().MAIL_FROM).toBe('fixed@example.org');
  const typed = { ...server, smtpPassword: '', MAIL_FROM: 'other@example.org' };
  expect(await changeSettings('email', typed, ada)).toBe('same');
  expect((await readStored(database.db)).MAIL_FROM).toBe('letters@example.org');
});

test('the organization stored with the campaign applies unless the environment names another', async () => {
  await database.db.campaign.create({ data: { id: 'tsra', ...organization } });
  await loadStored(database.db);
  expect(env().OPERATOR_NAME).toBe('Example Group');
  vi.stubEnv('OPERATOR_NAME', 'Group of the server');
  rereadEnv();
  const { operator } = await readSettings(database.db);
  expect(operator).toMatchObject({ name: 'Group of the server', contact: 'contact@example.org' });
});

test.each([
  ['a server with its scheme', { smtpHost: 'https://mail.example.org' }, { smtpHost: 'wrong' }],
  ['no server', { smtpHost: '' }, { smtpHost: 'missing' }],
  ['an impossible port', { smtpPort: '70000' }, { smtpPort: 'wrong' }],
  ['a sender without an address', { MAIL_FROM: 'Campaign' }, { MAIL_FROM: 'wrong' }],
  ['a wrong bounce address', { BOUNCE_ADDRESS: 'a b@example.org' }, { BOUNCE_ADDRESS: 'wrong' }],
  [
    'every wrong field together',
    { smtpHost: 'smtp://mail.example.org', smtpPort: '0', MAIL_FROM: 'Campaign' },
    { smtpHost: 'wrong', smtpPort: 'wrong', MAIL_FROM: 'wrong' },
  ],
])('%s is refused at its field, and nothing is stored', async (_what, change, problems) => {
  expect(await changeSettings('email', { ...server, ...change }, ada)).toEqual({ problems });
  expect(await database.db.storedSetting.count()).toBe(0);
});

test('keys require a registered name and a contact, and addresses outside house.gov are refused', async () => {
  const values = gatewaySettings();
  expect(await changeSettings('congress', { HOUSE_CWC_KEY: 'a key' }, ada)).toMatchObject({
    problems: { HOUSE_CWC_AGENT: 'missing', CWC_CONTACT_PHONE: 'missing' },
  });
  const evil = { ...values, HOUSE_CWC_URL: 'https://house.gov.example.org' };
  expect(await changeSettings('congress', evil, ada)).toEqual({
    problems: { HOUSE_CWC_URL: 'wrong' },
  });
  expect(await changeSettings('congress', values, ada)).toBe('saved');
  expect(
    await changeSettings('congress', { 'remove-HOUSE_CWC_KEY': 'yes', HOUSE_CWC_KEY: '' }, ada),
  ).toBe('saved');
  expect(env().HOUSE_CWC_KEY).toBeUndefined();
  expect(env().SENATE_CWC_KEY).toBe('senate-test-key');
});

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  'a site whose links begin with %s goes live only after that is confirmed',
  async (address) => {
    vi.stubEnv('SITE_URL', address);
    rereadEnv();
    await changeSettings('email', server, ada);
    await database.db.campaign.create({ data: { id: 'tsra', ...organization } });
    await loadStored(database.db);
    expect(await goLive(ada)).toBe('local_address');
    expect(mailMode()).toBe('capture');
    expect(await goLive(ada, { acceptsLocal: true })).toBe('went_live_self');
  },
);

test('live mode requires an organization, a server, and a sender, and channels follow at once', async () => {
  const { channels, follow } = followingChannels();
  expect(await goLive(ada)).toBe('not_ready');
  await changeSettings('email', server, ada);
  expect(await goLive(ada)).toBe('not_ready');
  await database.db.campaign.create({ data: { id: 'tsra', ...organization } });
  vi.stubEnv('SITE_URL', 'https://campaign.example.org');
  rereadEnv();
  // No office has an address or an online system yet.
  expect(await goLive(ada)).toBe('went_live_self');
  expect(mailMode()).toBe('live');
  follow();
  expect(Object.keys(channels).sort()).toEqual(['capture', 'email']);
  const before = channels.email;
  follow();
  expect(channels.email).toBe(before);
  await changeSettings('email', { ...server, smtpHost: 'other.example.org' }, ada);
  follow();
  expect(channels.email).not.toBe(before);
  expect(await goLive(ada)).toBe('already');
  // A setting that live mode requires cannot be removed.
  expect(await changeSettings('email', { ...server, MAIL_FROM: '' }, ada)).toEqual({
    problems: { MAIL_FROM: 'missing' },
  });
  expect(await goBackToTest(ada, 'The campaign is over.')).toBe('back_in_test');
  expect(mailMode()).toBe('capture');
  follow();
  expect(Object.keys(channels)).toEqual(['capture']);
  expect((await lines('settings.went_live'))[0]?.after).toMatchObject({
    offices: await filled(),
    email: 0,
  });
  expect((await lines('settings.back_in_test'))[0]?.reason).toBe('The campaign is over.');
  expect(await goBackToTest(ada, 'Again, for good measure.')).toBe('already');
});

test('another process follows a change', async () => {
  const stop = followStored(database.db, () => undefined);
  try {
    await database.db.storedSetting.create({
      data: { name: 'MAIL_FROM', value: 'elsewhere@example.org' },
    });
    await expect.poll(() => env().MAIL_FROM).toBe('elsewhere@example.org');
  } finally {
    await stop();
  }
});

test('the summary before going live counts each office once', async () => {
  const all = await filled();
  expect(liveSentence(await countLive())).toBe(
    `${all} offices: 0 through the online systems, 0 by email, ${all} sent by visitors themselves`,
  );
  await database.db.office.update({ where: { seat: 'TX-37' }, data: { email: 'tx@example.org' } });
  expect(await countLive()).toMatchObject({ offices: all, online: 0, email: 1, selfSend: all - 1 });
  await database.db.office.update({ where: { seat: 'TX-37' }, data: { email: null } });
});

test('a test email reaches the admin, and a wrong password is reported in plain words', async () => {
  const sink = await startSmtpSink({ auth: { user: 'campaign', pass: 'right' } });
  const { hostname, port } = new URL(sink.url);
  const local = { ...server, smtpHost: hostname, smtpPort: port, smtpSecurity: 'starttls' };
  expect(await sendTestMail(ada)).toMatchObject({ ok: false });
  await changeSettings('email', { ...local, smtpPassword: 'wrong' }, ada);
  const refused = await sendTestMail(ada);
  expect(refused.ok).toBe(false);
  expect(refused.message).toContain('does not accept the user name and password');
  await changeSettings('email', { ...local, smtpPassword: 'right' }, ada);
  const email = async () => (await readStart(ada.email)).find(({ step }) => step === 'email');
  expect((await email())?.isDone).toBe(false);
  expect(await sendTestMail(ada)).toMatchObject({ ok: true });
  expect((await email())?.isDone).toBe(true);
  expect([...sink.accepted.values()].flat().map(({ to }) => to)).toEqual([['ada@example.org']]);
  await sink.close();
});

test.each([
  ['none', 'tls', 'does not begin with TLS on this port. Choose STARTTLS'],
  ['starttls', 'starttls', 'certificate is not valid for this name'],
] as const)(
  'a server with TLS %s, set as %s, is explained',
  async (tls, smtpSecurity, sentence) => {
    const sink = await startSmtpSink({ tls });
    const { hostname: smtpHost, port: smtpPort } = new URL(sink.url);
    const none = { smtpUser: '', smtpPassword: '' };
    await changeSettings('email', { ...server, ...none, smtpHost, smtpPort, smtpSecurity }, ada);
    const { ok, message } = await sendTestMail(ada);
    expect(ok).toBe(false);
    expect(message).toContain(sentence);
    expect(message).not.toContain('Its answer');
    await sink.close();
  },
);

test('a connection is checked in test mode, and a wrong key is reported', async () => {
  const offices = { house: allOffices('house'), senate: allOffices('senate') };
  const gateways = await startGateways({ offices });
  const values = gatewaySettings(gateways.url);
  expect(await checkConnection('house', ada)).toMatchObject({ ok: false });
  await changeSettings('congress', { ...values, SENATE_CWC_KEY: 'wrong' }, ada);
  expect((await checkConnection('house', ada)).message).toContain('accepts the key and a sample');
  const refused = await checkConnection('senate', ada);
  expect(refused.ok).toBe(false);
  expect(refused.message).toContain('does not accept the key');
  expect(refused.message).not.toContain(values.SENATE_CWC_KEY);
  const step = async () =>
    (await readStart(ada.email)).find(({ step: name }) => name === 'congress');
  expect((await step())?.isDone).toBe(false);
  await changeSettings('congress', values, ada);
  expect(await checkConnection('senate', ada)).toMatchObject({ ok: true });
  expect(await step()).toMatchObject({ isDone: true, now: '2 of 2 systems connected.' });
  await gateways.close();
});

test.each([
  ['', 'missing'],
  ['too short', 'missing'],
  ['x'.repeat(501), 'long'],
  [' The campaign is over. ', { reason: 'The campaign is over.' }],
])('the reason %j is read as %j', (typed, read) => {
  expect(readReason(typed)).toEqual(read);
});
