import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findDraft } from '@/lib/messages/draft';
import { readPublicFigures, readRecentFigures } from '@/lib/messages/public-figures';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { officesForLetter } from '@/lib/offices/office-channels';
import { officesOfDistrict } from '@/lib/offices/offices';
import type { ChannelName } from '@/lib/platform/db';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { walkTo } from '../../support/walk-to';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite({
    ...gatewaySettings(),
    SMTP_URL: 'smtp://localhost:2525',
    MAIL_FROM: 'campaign@example.org',
    OPERATOR_NAME: 'Example Operator',
    OPERATOR_ADDRESS: '1 Example Street, Austin TX',
    OPERATOR_CONTACT: 'contact@example.org',
  });
});
beforeEach(async () => {
  await lists('house_cwc', ['HNY12', 'HNY10']);
  await lists('senate_cwc', ['SNY01', 'SNY03']);
});
afterEach(async () => {
  await site.db.channelState.deleteMany();
  await site.db.campaign.deleteMany();
  site.set('MAIL_LIVE', 'no');
  site.set('CWC_ENVIRONMENT', 'test');
});
afterAll(() => site.close());

async function lists(channel: ChannelName, officeCodes: string[]) {
  const known = { officeCodes, listedAt: new Date(), listTriedAt: new Date() };
  await site.db.channelState.upsert({
    where: { channel },
    create: { channel, ...known },
    update: known,
  });
}

type SentMessage = { reference: string; deliveries: { channel: string; status: string }[] };

/** Channel and reason of each letter, the House first, checked against the API's answer. */
async function chosenFor(change: object = {}) {
  const { status, body } = await site.send(site.newMessage(change));
  expect(status).toBe(201);
  return chosen(body);
}

async function chosen({ reference, deliveries }: SentMessage) {
  const rows = await site.db.delivery.findMany({
    where: { message: { reference }, kind: 'letter' },
    orderBy: { seat: 'asc' },
  });
  const answered = deliveries.map(({ channel }) => channel.replace('-', '_')).sort();
  expect(answered).toEqual(rows.map(({ channel }) => channel as string).sort());
  return rows.map(({ channel, channelReason }) => `${channel} ${channelReason}`);
}

const all = (choice: string) => [choice, choice, choice];
/** The address gives only the state, so the chosen district is not verified. */
const chosenDistrict = { addressProgram: 'yes', district: 'NY-12' };

describe('in capture mode, gateways on this machine', () => {
  test('are used for every office they serve', async () => {
    expect(await chosenFor()).toEqual([
      'house_cwc gateway',
      'senate_cwc gateway',
      'senate_cwc gateway',
    ]);
  });

  test('are not used for a district that was only chosen', async () => {
    const { status, body } = await site.send(site.newMessage(chosenDistrict));
    expect(status).toBe(201);
    expect(await chosen(body)).toEqual(all('capture district_chosen'));
  });

  test("are not used without a title, nor the Senate's for an unknown title", async () => {
    expect(await chosenFor({ prefix: '' })).toEqual(all('capture no_title'));
    expect(await chosenFor({ prefix: 'Mx.' })).toEqual([
      'house_cwc gateway',
      'capture title_not_taken',
      'capture title_not_taken',
    ]);
  });

  test('are not used for an unlisted office or before the list is known', async () => {
    await lists('senate_cwc', ['SNY03']);
    await site.db.channelState.delete({ where: { channel: 'house_cwc' } });
    expect(await chosenFor()).toEqual([
      'capture list_unknown',
      'capture not_listed',
      'senate_cwc gateway',
    ]);
  });

  test('are bypassed while they are stopped', async () => {
    await site.db.channelState.update({
      where: { channel: 'house_cwc' },
      data: { stoppedAt: new Date() },
    });
    expect((await chosenFor())[0]).toBe('capture stopped');
  });

  test('are the only ones used: a remote gateway gets nothing', async () => {
    site.set('HOUSE_CWC_URL', 'https://uat-cwc.house.gov');
    expect((await chosenFor())[0]).toBe('capture capture_mode');
    site.set('HOUSE_CWC_URL', gatewaySettings().HOUSE_CWC_URL ?? '');
  });

  test('are reported with the reason for each office of a message', async () => {
    expect(await officesForLetter('NY-12', { certainty: 'zip' })).toMatchObject([
      { channel: 'house-cwc', reason: 'gateway' },
      { channel: 'senate-cwc', reason: 'gateway' },
      { channel: 'senate-cwc', reason: 'gateway' },
    ]);
    const [house] = await officesForLetter('NY-12', { certainty: 'chosen' });
    expect(house).toMatchObject({ channel: 'capture', reason: 'district_chosen' });
  });

  test('do not appear in the offices of a lookup', async () => {
    const offices = await officesOfDistrict('NY-12');
    expect(offices).toHaveLength(3);
    for (const office of offices) {
      for (const key of ['channel', 'reason', 'testMode', 'overrides']) {
        expect(office).not.toHaveProperty(key);
      }
    }
  });

  test('do not count in the public figures in test mode', async () => {
    const { body } = await site.send(site.newMessage());
    const where = { message: { reference: body.reference }, kind: 'letter' } as const;
    const sent = async () => {
      await rollUpReports(site.db, new Date(), { all: true });
      return (await readPublicFigures()).messages;
    };
    const before = await sent();
    await site.db.delivery.updateMany({ where, data: { testMode: true } });
    await walkTo(site.db, where, 'accepted');
    expect(await sent()).toBe(before);
    await site.db.delivery.updateMany({ where, data: { testMode: false } });
    expect(await sent()).toBe(before + 1);
  });

  test('the figures of the landing page are a minute old at most, even if the clock is set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 86_400_000 });
    const first = await readRecentFigures();
    vi.useRealTimers();
    expect(await readRecentFigures()).toBe(first);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
    expect(await readRecentFigures()).not.toBe(first);
    clock.mockRestore();
  });
});

describe('in live mode', () => {
  beforeEach(async () => {
    site.set('MAIL_LIVE', 'yes');
    const open = { edition: '2026-law', confirmation: 'off' };
    await site.db.campaign.create({ data: { id: 'tsra', ...open } });
  });

  test('a letter goes by email if no gateway is available, and by self-send if there is no address', async () => {
    await site.db.office.update({ where: { seat: 'NY-12' }, data: { email: 'a@example.org' } });
    expect(await chosenFor()).toEqual([
      'house_cwc gateway',
      'senate_cwc gateway',
      'senate_cwc gateway',
    ]);
    expect(await chosenFor({ prefix: '' })).toEqual([
      'email no_title',
      'self_send no_title',
      'self_send no_title',
    ]);
    await site.db.channelState.create({ data: { channel: 'email', stoppedAt: new Date() } });
    expect((await chosenFor({ prefix: '' }))[0]).toBe('self_send email_stopped');
    await site.db.office.update({ where: { seat: 'NY-12' }, data: { email: null } });
  });

  test('a self-send letter waits only for its writer', async () => {
    const { body } = await site.send(site.newMessage({ prefix: '' }));
    expect(body.deliveries).toMatchObject(all('').map(() => ({ status: 'self_send' })));
  });
});

describe('the title field', () => {
  const address = { street: '1 Example Street', city: 'New York', state: 'NY', zip: '10001' };
  let people = 0;
  const letter = (change: object = {}) => ({
    prefix: '',
    firstName: 'Sam',
    lastName: 'Sample',
    phone: '',
    email: `title${people++}@example.org`,
    subject: 'Support the Act',
    message: 'My own words.',
    ...change,
  });

  async function writes(change: object, at: object = address) {
    const browser = openBrowser(site);
    const typed = { ...address, ...at, ...letter(change) };
    const { to } = await browser.press('write', typed);
    const draft = (await findDraft(browser.cookie.replace(/^draft=/, '')))?.content;
    return { browser, to, draft, typed };
  }

  test('is required if a gateway needs it, and everything typed is kept', async () => {
    const { browser, to, draft, typed } = await writes({});
    expect(to).toBe('/en/write?draft');
    expect(draft).toMatchObject({ certainty: 'zip', typed, problems: { prefix: 'missing' } });
    const again = await browser.press('write', { ...typed, prefix: 'Dr.' });
    expect(again.to).toBe('/en/write/check?draft');
  });

  test('is reported together with other problems', async () => {
    const { draft } = await writes({ firstName: '' });
    expect(draft?.problems).toEqual({ firstName: 'missing', prefix: 'missing' });
  });

  test('can be declined, and the letters use another channel', async () => {
    const { browser, to } = await writes({ withoutTitle: 'yes' });
    expect(to).toBe('/en/write/check?draft');
    expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
    const { reference } = await site.db.message.findFirstOrThrow({
      orderBy: { createdAt: 'desc' },
    });
    const rows = await site.db.delivery.findMany({
      where: { message: { reference }, kind: 'letter' },
    });
    expect(rows.map(({ channelReason }) => channelReason)).toEqual(all('no_title'));
  });

  test('is required for the Senate if it does not know the title', async () => {
    expect((await writes({ prefix: 'Mx.' })).draft?.problems).toEqual({ prefix: 'missing' });
    await site.db.channelState.delete({ where: { channel: 'senate_cwc' } });
    expect((await writes({ prefix: 'Mx.' })).to).toBe('/en/write/check?draft');
  });

  test('is not required if no gateway would be used', async () => {
    expect((await writes({}, chosenDistrict)).to).toBe('/en/write/check?draft');
    await site.db.channelState.deleteMany();
    expect((await writes({})).to).toBe('/en/write/check?draft');
  });

  test('is required before sending if a gateway became available in the meantime', async () => {
    await site.db.channelState.deleteMany();
    const { browser } = await writes({});
    await lists('house_cwc', ['HNY12']);
    expect((await browser.press('send')).to).toBe('/en/write?draft');
  });
});
