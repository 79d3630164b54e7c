import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/lookup/route';
import { EmailAllButton } from '@/components/lookup/email-all-button';
import { readTypedAddress } from '@/lib/lookup/typed-address';
import { readJourney } from '@/lib/messages/read-journey';
import { readCallerZip } from '@/lib/offices/calling/caller';
import { readLookup } from '@/lib/offices/read-lookup';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { draftOf, letter } from './messages/journey-form';
import { type MessageSite, openBrowser, openMessageSite } from './messages/message-site';

/** Headers of the browser whose page is read. */
let asked = new Headers();
vi.mock('next/headers', () => ({ headers: async () => asked }));

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

const cheyenne = { street: '100 Sample Lane', city: 'Cheyenne', state: 'WY', zip: '82001' };
const withUnit = { ...cheyenne, street2: 'Apt 4' };

/** Submits the landing page's form and keeps its cookies. */
async function looksUp(fields: Record<string, string>) {
  const body = new URLSearchParams({ language: 'en', ...fields });
  const headers = { [NETWORK_HEADER]: '192.0.2.7' };
  const request = new Request('http://localhost/api/lookup', { method: 'POST', body, headers });
  const answer = await POST(request);
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
  asked = new Headers({ cookie: cookies.join('; ') });
  return answer.headers.get('location') ?? '';
}

/** Fields of the writing form as the page fills them in. */
async function writingFields() {
  const { typed } = await readJourney('en');
  const names = ['street', 'street2', 'city', 'state', 'zip'] as const;
  return Object.fromEntries(names.flatMap((name) => (typed(name) ? [[name, typed(name)]] : [])));
}

/** Fields that "Email all" posts from the page with the result. */
async function postedFields(location: string) {
  const query = Object.fromEntries(new URL(location, 'http://localhost').searchParams);
  const lookup = await readLookup('en', query);
  const html = renderToStaticMarkup(EmailAllButton({ lookup, count: 3 }));
  const inputs = [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, value]) => [name, value]));
}

describe.each([
  ['100 Sample Lane, Cheyenne, WY 82001', cheyenne],
  ['100 Sample Lane, Apt 4, Cheyenne, WY 82001, USA', withUnit],
  ['Cheyenne, WY 82001-0001', { city: 'Cheyenne', state: 'WY', zip: '82001' }],
  ['ZIP: 82001', { zip: '82001' }],
  ['82001 (home)', { zip: '82001' }],
  ['82001-0001', { zip: '82001' }],
  ['(82001)', { zip: '82001' }],
])('%j in the ZIP field of a lookup', (zip, known) => {
  test('fills in the writing form in its parts', async () => {
    expect(await looksUp({ zip })).toBe('/en/lookup?district=WY-AL&certainty=zip');
    expect(readTypedAddress(asked)).toEqual(known);
    expect(readCallerZip(asked)).toBe('82001');
    expect(await writingFields()).toEqual(known);
  });

  test('is posted in its parts by the button that emails all offices', async () => {
    const posted = await postedFields(await looksUp({ zip }));
    expect(posted).toEqual({ step: 'start', language: 'en', district: 'WY-AL', ...known });
  });

  test('fills in the writing form without a lookup', async () => {
    expect(await looksUp({ zip, next: 'write' })).toBe('/en/write');
    expect(await writingFields()).toEqual(known);
  });
});

test('a message can be written from a pasted address without typing it again', async () => {
  const { step, ...posted } = await postedFields(
    await looksUp({ zip: Object.values(cheyenne).join(', ') }),
  );
  const browser = openBrowser(site);
  expect((await browser.press(step, posted)).to).toBe('/en/write?draft');
  expect((await browser.press('write', letter())).to).toBe('/en/write/check?draft');
  expect((await draftOf(browser))?.typed).toMatchObject(cheyenne);
});

test('a ZIP code that is none is shown again as typed', async () => {
  expect(await looksUp({ zip: ' 787' })).toBe('/en/lookup?zip=wrong');
  expect(readTypedAddress(asked)).toEqual({ zip: ' 787' });
});

test('the ZIP code typed last counts', async () => {
  await looksUp({ zip: '82001' });
  const caller = asked.get('cookie')?.match(/caller=[^;]+/)?.[0];
  await looksUp({ zip: '787' });
  asked = new Headers({ cookie: `${asked.get('cookie')}; ${caller}` });
  expect(await writingFields()).toEqual({ zip: '787' });
});
