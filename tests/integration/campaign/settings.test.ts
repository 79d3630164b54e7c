import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POST as calls } from '@/app/api/calls/route';
import { GET as describeApi } from '@/app/api/openapi.json/route';
import { readCampaign, readCampaignRow, writingState } from '@/lib/campaign/campaign';
import { type CampaignChange, changeCampaign } from '@/lib/campaign/change-campaign';
import { readSettings, siteNameIn } from '@/lib/campaign/settings';
import { beginDraft } from '@/lib/messages/draft';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { countKeptTooLong, eraseDue } from '@/lib/receipts/erase-messages';
import { changeSection } from '@/lib/staff/campaign/change-section';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import { auditFromNow } from '../../support/audit-from-now';
import { inAutumn2026 } from '../../support/in-autumn-2026';
import { admin } from '../../support/sample-staff';
import { type MessageSite, openMessageSite } from '../messages/message-site';
import { createMessage } from '../staff/create-message';

inAutumn2026();

let site: MessageSite;
let newLines: Awaited<ReturnType<typeof auditFromNow>>;
beforeAll(async () => {
  site = await openMessageSite({
    LIMIT_MESSAGES_PER_HOUR: '50',
    LIMIT_DRAFTS_PER_HOUR: '50',
    OPERATOR_ADDRESS: '1 Example Street, Austin TX',
  });
});
beforeEach(async () => {
  newLines = await auditFromNow(site.db);
});
afterEach(async () => {
  const none = { operatorName: null, operatorContact: null, replyTo: null, keepMessagesDays: null };
  const limits = { limitMessagesPerHour: null, limitDraftsPerHour: null, limitCallsPerHour: null };
  await set({
    ...none,
    ...limits,
    embedOrigins: null,
    open: true,
    review: 'none',
    confirmation: null,
  });
});
afterAll(() => site.close());

const set = (change: CampaignChange) => changeCampaign(change, { by: { name: 'Ada Sample' } });
const version = async () => `${(await readStaffSettings()).version}`;

describe('limits', () => {
  test('apply to messages at once, and fall back to the environment setting when cleared', async () => {
    site.from('198.51.100.1');
    await set({ limitMessagesPerHour: 1 });
    expect((await site.send(site.newMessage())).status).toBe(201);
    expect((await site.send(site.newMessage())).status).toBe(429);
    await set({ limitMessagesPerHour: null });
    expect((await site.send(site.newMessage())).status).toBe(201);
  });

  test('apply to drafts, lookups, and calls', async () => {
    await set({ limitDraftsPerHour: 1, limitLookupsPerHour: 7, limitCallsPerHour: 1 });
    expect(await beginDraft('198.51.100.2')).toHaveProperty('draft');
    expect(await beginDraft('198.51.100.2')).toHaveProperty('retryAfterSeconds');
    expect((await readSettings()).limits).toMatchObject({ messages: 50, lookups: 7 });
    const call = () =>
      calls(
        new Request('http://localhost/api/calls', {
          method: 'POST',
          headers: { 'content-type': 'application/json', [NETWORK_HEADER]: '198.51.100.3' },
          body: JSON.stringify({ seat: 'NY-12', outcome: 'called' }),
        }),
      );
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(429);
  });

  test('follow a change from another machine', async () => {
    expect((await readSettings()).limits.messages).toBe(50);
    await site.db.campaign.updateMany({ data: { limitMessagesPerHour: 3 } });
    await expect.poll(async () => (await readSettings()).limits.messages).toBe(3);
  });
});

test('messages beyond a new retention period are counted first and erased by the next sweep', async () => {
  const now = new Date();
  const endedAt = new Date(now.getTime() - 20 * 24 * 3_600_000);
  const { id } = await createMessage(site.db, { endedAt, status: 'canceled' });
  expect(await countKeptTooLong(90, now)).toBe(0);
  expect(await countKeptTooLong(10, now)).toBe(1);
  await set({ keepMessagesDays: 30 });
  await eraseDue(site.db, now);
  const find = () => site.db.message.findUniqueOrThrow({ where: { id } });
  expect(await find()).toMatchObject({ email: 'sam@example.org', erasedAt: null });
  await set({ keepMessagesDays: 10 });
  await eraseDue(site.db, now);
  expect(await find()).toMatchObject({ email: null, erasedBy: 'timetable' });
  // The clock is frozen here, so the entries have no order.
  const lines = await newLines();
  expect(lines.filter(({ action }) => action === 'messages.erased')).toMatchObject([
    { reason: 'kept 10 days after the last delivery ended', after: { count: 1 } },
  ]);
});

test('the operator shown to visitors combines stored settings and environment once it is complete', async () => {
  expect((await readCampaign()).settings.operator).toBeUndefined();
  await set({ operatorName: 'Example Group', operatorContact: 'contact@example.org' });
  const { operator } = (await readCampaign()).settings;
  expect(operator).toEqual({
    name: 'Example Group',
    address: '1 Example Street, Austin TX',
    contact: 'contact@example.org',
  });
  const described = await describeApi(new Request('http://localhost/api/openapi.json'));
  expect((await described.json()).info.contact.name).toBe('Example Group');
});

const manySites = Array.from({ length: 41 }, (_, at) => `https://${at}.example`).join(' ');

test('embed origins are normalized, stored once each, and audited', async () => {
  expect((await readCampaign()).settings.embedOrigins).toEqual([]);
  const typed = ' https://A.example/\r\nhttps://b.example, https://a.example\r\n';
  const form = { embedOrigins: typed, version: await version() };
  expect((await changeSection('embedding', form, admin)).path).toContain('campaign_embedding');
  const embedOrigins = ['https://a.example', 'https://b.example'];
  expect((await readCampaignRow()).settings.embedOrigins).toEqual(embedOrigins);
  expect(await newLines()).toMatchObject([
    { before: { embedOrigins: null }, after: { embedOrigins: embedOrigins.join(' ') } },
  ]);
  await changeSection('embedding', { embedOrigins: '', version: await version() }, admin);
  expect((await readCampaignRow()).settings.embedOrigins).toEqual([]);
});

test('a refused list of embed origins is returned in full', async () => {
  const embedOrigins = `${manySites} nonsense`;
  const form = { embedOrigins, version: await version() };
  const { typed } = await changeSection('embedding', form, admin);
  expect(typed).toEqual({ embedOrigins });
});

describe('a settings section', () => {
  test('writes an audit entry with the actor, the network, and both values', async () => {
    const form = { review: 'all', confirmation: 'required', version: await version() };
    const { path } = await changeSection('reading', form, admin);
    expect(path).toBe('/staff/campaign/review?notice=campaign_reading');
    expect(await readCampaignRow()).toMatchObject({ review: 'all', confirmation: 'required' });
    expect(await newLines()).toMatchObject([
      {
        action: 'campaign.changed',
        actor: admin.name,
        network: admin.network,
        before: { review: 'none', confirmation: null },
        after: { review: 'all', confirmation: 'required' },
      },
    ]);
    const usual = { review: 'all', confirmation: 'usual', version: await version() };
    await changeSection('reading', usual, admin);
    expect((await readStaffSettings()).set.confirmation).toBeNull();
  });

  test('refuses a form older than another change, and returns what was typed', async () => {
    const old = await version();
    await set({ open: false });
    const form = { operatorName: 'Example Group', version: old };
    expect(await changeSection('organisation', form, admin)).toEqual({
      path: '/staff/campaign/look?notice=campaign_changed&kept=organisation',
      typed: { operatorName: 'Example Group' },
    });
    expect((await readStaffSettings()).set.operatorName).toBeNull();
    const { path } = await changeSection('organisation', { operatorName: 'Example Group' }, admin);
    expect(path).toContain('campaign_changed');
  });

  test('applies a form once when it is submitted twice at the same time', async () => {
    const form = { open: 'no', version: await version() };
    const both = await Promise.all([1, 2].map(() => changeSection('open', form, admin)));
    expect(both.map(({ path }) => path).sort()).toEqual([
      '/staff/campaign/writing?notice=campaign_changed&kept=open',
      '/staff/campaign/writing?notice=campaign_open',
    ]);
    expect(await newLines()).toHaveLength(1);
  });

  test('writes no audit entry when nothing changes', async () => {
    const form = { open: 'yes', version: await version() };
    expect((await changeSection('open', form, admin)).path).toContain('campaign_same');
    expect(await newLines()).toEqual([]);
  });

  test.each([
    ['edition', { edition: '1999-bill' }, 'edition.missing'],
    ['open', {}, 'open.missing'],
    ['open', { open: 'yes', opensAt: 'soon' }, 'opensAt.wrong'],
    [
      'open',
      { open: 'yes', opensAt: '2027-01-02T09:00', closesAt: '2027-01-01T09:00' },
      'closesAt.order',
    ],
    ['open', { open: 'yes', timeZone: 'Mars' }, 'timeZone.missing'],
    ['look', { siteNameEn: 'x'.repeat(41) }, 'siteNameEn.long'],
    ['look', { accentColor: 'green' }, 'accentColor.wrong'],
    ['look', { accentColor: '#ffff00' }, 'accentColor.contrast'],
    ['look', { groundColor: '#ffffff' }, 'groundColor.contrast'],
    ['goal', { goal: 'many' }, 'goal.wrong'],
    ['reading', { review: 'some', confirmation: 'usual' }, 'review.missing'],
    ['reading', { review: 'all' }, 'confirmation.missing'],
    ['access', { secondFactorForAll: 'perhaps' }, 'secondFactorForAll.missing'],
    ['limits', { limitMessagesPerHour: '0' }, 'limitMessagesPerHour.wrong'],
    ['limits', { limitCallsPerHour: '1000001' }, 'limitCallsPerHour.wrong'],
    ['limits', { limitDraftsPerHour: '1e3' }, 'limitDraftsPerHour.wrong'],
    ['retention', { keepMessagesDays: '0' }, 'keepMessagesDays.wrong'],
    ['retention', { keepMessagesDays: '3651' }, 'keepMessagesDays.wrong'],
    ['organisation', { operatorName: 'x'.repeat(101) }, 'operatorName.long'],
    ['organisation', { replyTo: 'a@example.org, b@example.org' }, 'replyTo.wrong'],
    ['organisation', { replyTo: 'a@example.org\r\nBcc: b@example.org' }, 'replyTo.wrong'],
    ['embedding', { embedOrigins: 'http://example.org' }, 'embedOrigins.wrong'],
    ['embedding', { embedOrigins: 'https://a.example *' }, 'embedOrigins.wrong'],
    ['embedding', { embedOrigins: manySites }, 'embedOrigins.many'],
    ['outdated', { accept: 'yes', of: '2024-bill' }, 'outdatedReason.missing'],
    ['outdated', { accept: 'yes', of: '2024-bill', outdatedReason: 'ok' }, 'outdatedReason.short'],
  ])('"%s" reports what is wrong with %j', async (section, form, problem) => {
    const typed = { ...form, version: await version() };
    const { path } = await changeSection(section, typed as Record<string, string>, admin);
    expect(new URLSearchParams(path.split('?')[1]).getAll('problem')).toEqual([problem]);
    expect(await newLines()).toEqual([]);
  });

  test('opens and closes the campaign at times in the chosen time zone', async () => {
    const change = async (opensAt: string, closesAt: string) => {
      const form = { open: 'yes', opensAt, closesAt, timeZone: 'America/Los_Angeles' };
      await changeSection('open', { ...form, version: await version() }, admin);
      return (await readCampaignRow()).open;
    };
    expect(await change('2026-01-01T00:00', '')).toBe(true);
    expect((await readStaffSettings()).set.opensAt).toEqual(new Date('2026-01-01T08:00:00Z'));
    expect(await change('2099-01-01T00:00', '')).toBe(false);
    expect(await change('', '2026-01-01T00:00')).toBe(false);
    expect(await change('', '2026-01-01T00:00')).toBe(false);
    expect(await newLines()).toHaveLength(3);
    expect(await change('', '')).toBe(true);
  });

  test('applies the site name, colors, and goal at once', async () => {
    const look = { siteNameEn: 'Sample Campaign', siteNameEs: '', accentColor: '0B5D52' };
    await changeSection('look', { ...look, groundColor: '', version: await version() }, admin);
    await changeSection('goal', { goal: '5,000', version: await version() }, admin);
    const { settings } = await readCampaignRow();
    expect(settings).toMatchObject({ lookPath: '/look/0b5d52-site.css', goal: 5_000 });
    expect(siteNameIn(settings, 'es')).toBe('Sample Campaign');
    const short = { ...look, accentColor: '#05a', groundColor: '', version: await version() };
    await changeSection('look', short, admin);
    expect((await readCampaignRow()).settings.lookPath).toBe('/look/0055aa-site.css');
  });

  test('accepts numbers with a thousands separator', async () => {
    const form = { limitMessagesPerHour: ' 2,500 ', version: await version() };
    await changeSection('limits', form, admin);
    expect((await readCampaignRow()).settings.limits.messages).toBe(2_500);
  });

  test('ignores an unknown section name', async () => {
    for (const name of ['', 'toString', 'constructor', 'words']) {
      expect((await changeSection(name, {}, admin)).path).toBe('/staff/campaign');
    }
    expect(await newLines()).toEqual([]);
  });
});

test('in live mode, an outdated edition is closed until an admin accepts it with a reason', async () => {
  const live = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'campaign@example.org' };
  const by = { OPERATOR_NAME: 'Example Group', OPERATOR_CONTACT: 'contact@example.org' };
  for (const [name, value] of Object.entries({ ...live, ...by, MAIL_LIVE: 'yes' })) {
    site.set(name, value);
  }
  const state = async () => writingState(await readCampaignRow());
  await set({ edition: '2024-bill' });
  expect(await state()).toBe('outdated');
  const reason = 'The request still stands for us.';
  const accept = { accept: 'yes', of: '2024-bill', outdatedReason: reason };
  await changeSection('outdated', { ...accept, version: await version() }, admin);
  expect(await state()).toBe('open');
  expect((await newLines()).at(-1)).toMatchObject({ reason, actor: admin.name });
  const back = { accept: 'no', of: '2024-bill', version: await version() };
  await changeSection('outdated', back, admin);
  expect(await state()).toBe('outdated');
  await changeSection('edition', { edition: 'auto', version: await version() }, admin);
  expect(await readCampaignRow()).toMatchObject({ editionSetting: 'auto', edition: '2026-law' });
  expect(await state()).toBe('open');
  for (const name of ['MAIL_LIVE', ...Object.keys(live), ...Object.keys(by)]) site.set(name, '');
});

test('pages use the default settings while the database does not answer', async () => {
  await set({ operatorName: 'Example Group', operatorContact: 'contact@example.org' });
  await site.db.$executeRaw`alter table "Campaign" rename to "Gone"`;
  const { edition, settings } = await readCampaign();
  await site.db.$executeRaw`alter table "Gone" rename to "Campaign"`;
  expect(edition).toBe('2026-law');
  expect(settings).toMatchObject({ operator: undefined, keepMessagesDays: 90 });
});
