import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetSettings } from '@/lib/campaign/settings';
import { address, draftOf, filled, readyToSend } from './journey-form';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

/** Branches of the two-page writing journey. */
let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

describe('a district with several candidates', () => {
  const split = { ...address, city: 'Cambridge', state: 'MA', zip: '02138' };

  test('can be chosen by the visitor among the candidates only', async () => {
    const browser = openBrowser(site);
    expect((await browser.press('write', filled(split))).to).toBe('/en/write/choose?draft');
    const open = { choices: ['MA-05', 'MA-07'], problems: {} };
    expect(await draftOf(browser)).toMatchObject(open);
    expect((await browser.press('choose', { district: 'MA-01' })).to).toBe(
      '/en/write/choose?draft',
    );
    expect(await draftOf(browser)).toMatchObject(open);
    expect((await browser.press('choose', { district: 'MA-07' })).to).toBe('/en/write/check?draft');
    expect(await draftOf(browser)).toMatchObject({ district: 'MA-07', choices: [] });
  });

  test('is chosen again after the address changes', async () => {
    const browser = openBrowser(site);
    await browser.press('write', filled(split));
    await browser.press('choose', { district: 'MA-07' });
    expect((await browser.press('write', filled())).to).toBe('/en/write/check?draft');
    expect(await draftOf(browser)).toMatchObject({ district: 'NY-12' });
  });

  test('cannot be chosen once the draft is gone', async () => {
    const browser = openBrowser(site);
    expect((await browser.press('choose', { district: 'MA-07' })).to).toBe('/en/write?draft');
    expect(await draftOf(browser)).toMatchObject({ problems: { form: 'expired' } });
  });
});

test('a person who wrote within 72 hours gets a notice after the first page, and keeps the text', async () => {
  const browser = await readyToSend(site);
  const typed = (await draftOf(browser))?.typed ?? {};
  await browser.press('send');
  const again = openBrowser(site);
  expect((await again.press('write', typed)).to).toBe('/en/write/check?draft');
  expect(await draftOf(again)).toMatchObject({ typed, problems: { form: 'already_written' } });
});

test('once writers must confirm by email, no one is told that a person wrote before', async () => {
  const browser = await readyToSend(site);
  const typed = (await draftOf(browser))?.typed ?? {};
  await browser.press('send');
  // Set on another machine: this process has read the campaign already.
  await site.db.campaign.create({ data: { confirmation: 'required' } });
  const again = openBrowser(site);
  await again.press('write', typed);
  expect(await draftOf(again)).toMatchObject({ problems: {} });
  await site.db.campaign.deleteMany();
});

test('the early warning about a repeated message stops above the draft limit', async () => {
  const browser = await readyToSend(site);
  const typed = (await draftOf(browser))?.typed ?? {};
  await browser.press('send');
  site.from('192.0.2.77');
  site.set('LIMIT_DRAFTS_PER_HOUR', '1');
  forgetSettings();
  const again = openBrowser(site);
  await again.press('write', typed);
  expect(await draftOf(again)).toMatchObject({ problems: { form: 'already_written' } });
  await again.press('write', typed);
  expect(await draftOf(again)).toMatchObject({ problems: {} });
});
