import { expect } from 'vitest';
import { findDraft } from '@/lib/messages/draft';
import { type MessageSite, openBrowser } from './message-site';

export const address = {
  street: '1 Example Street',
  street2: '',
  city: 'New York',
  state: 'NY',
  zip: '10001',
};

let people = 0;
export const letter = (change: object = {}) => ({
  prefix: '',
  firstName: 'Sam',
  lastName: 'Sample',
  email: `journey${people++}@example.org`,
  phone: '',
  subject: 'Support the Act',
  message: 'My own words.',
  ...change,
});

type Browser = ReturnType<typeof openBrowser>;
export const draftOf = async (browser: Browser) =>
  (await findDraft(browser.cookie.replace(/^draft=/, '')))?.content;

/** The fields of the first page, filled in. */
export const filled = (change: object = {}) => ({ ...address, ...letter(change) });

/** Opens a browser and takes it to the preview. */
export async function readyToSend(site: MessageSite, language = 'en') {
  const browser = openBrowser(site, language);
  const { to } = await browser.press('write', filled());
  expect(to).toBe(`/${language}/write/check?draft`);
  return browser;
}
