import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import WriteCheck from '@/app/[lang]/write/check/page';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { draftOf, filled } from '../messages/journey-form';
import { type MessageSite, openBrowser, openMessageSite } from '../messages/message-site';

/** Headers of the browser whose page is rendered. */
let asked = new Headers();
vi.mock('next/headers', () => ({ headers: async () => asked }));

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite({
    ...gatewaySettings(),
    MAIL_LIVE: 'yes',
    SMTP_URL: 'smtp://localhost:2525',
    MAIL_FROM: 'campaign@example.org',
    OPERATOR_NAME: 'Example Operator',
    OPERATOR_ADDRESS: '1 Example Street, Austin TX',
    OPERATOR_CONTACT: 'contact@example.org',
  });
  const open = { edition: '2026-law', confirmation: 'off' };
  await site.db.campaign.create({ data: { id: 'tsra', ...open } });
  const listed = { listedAt: new Date(), listTriedAt: new Date() };
  await site.db.channelState.createMany({
    data: [
      { channel: 'house_cwc', officeCodes: ['HNY12'], ...listed },
      { channel: 'senate_cwc', officeCodes: [], ...listed },
    ],
  });
});
afterAll(() => site.close());

/** Label of the preview's button. */
async function previewButton(cookie: string) {
  asked = new Headers({ cookie });
  const page = await WriteCheck({ params: Promise.resolve({ lang: 'en' }) });
  const { prelude } = await prerenderToNodeStream(page);
  const [, label] = /<button class="button" type="submit">([^<]*)</.exec(await text(prelude)) ?? [];
  return label;
}

/** Channel of the stored letter to the House, with its reason. */
async function storedChannel() {
  const { channel, channelReason } = await site.db.delivery.findFirstOrThrow({
    where: { seat: 'NY-12', kind: 'letter' },
    orderBy: { createdAt: 'desc' },
  });
  return `${channel} ${channelReason}`;
}

test.each(['city', 'street'] as const)(
  'a %s too short for the gateway is questioned; confirmed, the preview promises what is stored',
  async (field) => {
    const browser = openBrowser(site);
    const typed = filled({ prefix: 'Ms.', [field]: field === 'city' ? 'Ai' : '1A' });
    expect((await browser.press('write', typed)).to).toBe('/en/write?draft');
    expect((await draftOf(browser))?.problems).toEqual({ [field]: 'short' });
    expect((await browser.press('write', typed)).to).toBe('/en/write/send-yourself?draft');
    expect(await previewButton(browser.cookie)).toBe('Save and continue');
    expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
    expect(await storedChannel()).toBe(`self_send ${field}_not_taken`);
  },
);

test('of an address that the gateway accepts, the preview sends the one message that is stored', async () => {
  const browser = openBrowser(site);
  const typed = filled({ prefix: 'Ms.', street: '1A', street2: 'Apt 4' });
  expect((await browser.press('write', typed)).to).toBe('/en/write/check?draft');
  expect(await previewButton(browser.cookie)).toBe('Send 1 message');
  await browser.press('send');
  expect(await storedChannel()).toBe('house_cwc gateway');
});
