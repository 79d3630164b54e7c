import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetSettings } from '@/lib/campaign/settings';
import { address, draftOf, filled, readyToSend } from './journey-form';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

/** Where the journey of two pages takes another turn. */
let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

describe('an open district', () => {
  const split = { ...address, city: 'Cambridge', state: 'MA', zip: '02138' };

  test('is the visitor’s to choose, among the candidates only', async () => {
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

  test('chosen for one address is no choice for the next', async () => {
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

test('who wrote within 72 hours is told so right after the first page, and keeps the text', async () => {
  const browser = await readyToSend(site);
  const typed = (await draftOf(browser))?.typed ?? {};
  await browser.press('send');
  const again = openBrowser(site);
  expect((await again.press('write', typed)).to).toBe('/en/write/check?draft');
  expect(await draftOf(again)).toMatchObject({ typed, problems: { form: 'already_written' } });
});

test('who tries people’s names often is told nothing more', async () => {
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
