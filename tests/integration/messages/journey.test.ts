import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { POST as zipRoute } from '@/app/api/zip/route';
import { openEdition } from '@/lib/campaign/act-record';
import { edition, letterText } from '@/lib/campaign/edition';
import { draftMark } from '@/lib/messages/draft';
import { TRAP } from '@/lib/messages/journey';
import { address, draftOf, filled, letter, readyToSend } from './journey-form';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterEach(() => site.db.campaign.deleteMany());
afterAll(() => site.close());

test("two pages lead to a receipt, and the draft's text is deleted after sending", async () => {
  const browser = openBrowser(site, 'es');
  expect((await browser.press('write', filled())).to).toBe('/es/write/check?draft');
  const draftCookie = browser.cookie;
  const sent = await browser.press('send');
  expect(sent.status).toBe(303);
  expect(sent.to).toMatch(/^\/es\/receipt\/[\w-]{32}$/);
  // The form would be filled in again with the address of a lookup.
  expect(sent.answer.headers.getSetCookie()).toEqual(
    ['draft', 'lookup', 'caller', 'unlocked'].map((name) =>
      expect.stringMatching(new RegExp(`^${name}=;.*Max-Age=0`)),
    ),
  );
  const copied = openBrowser(site);
  copied.cookie = draftCookie;
  expect(await draftOf(copied)).toEqual({ typed: {}, problems: {}, choices: [], sentAs: sent.to });
});

test('a browser can open the sent message only if its writer asked for that', async () => {
  const browser = await readyToSend(site);
  const { answer } = await browser.press('send', { keepOpen: 'yes' });
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^draft=;/),
    expect.stringMatching(/^lookup=;/),
    expect.stringMatching(/^caller=;/),
    expect.stringMatching(/^unlocked=[\w-]+;/),
  ]);
  // The second click of a double click must not end it.
  const again = await browser.press('send', { keepOpen: 'yes' });
  expect(again.answer.headers.getSetCookie().join()).not.toContain('unlocked=');
});

test('an unclear checkbox of a program is asked about before the preview', async () => {
  const browser = openBrowser(site);
  for (const box of ['addressProgram', 'newsletter']) {
    const typed = filled({ [box]: 'perhaps' });
    expect((await browser.press('write', typed)).to).toBe('/en/write?draft');
    expect((await draftOf(browser))?.problems).toEqual({ [box]: 'wrong' });
  }
});

test('fields from another page are carried over into the form', async () => {
  const browser = openBrowser(site);
  expect((await browser.press('start', { zip: '10001' })).to).toBe('/en/write?draft');
  expect((await draftOf(browser))?.typed).toEqual({ zip: '10001' });
});

test('city and state are filled in from the ZIP code, and typed values are kept', async () => {
  const browser = openBrowser(site);
  await browser.press('write', filled({ city: '', state: '' }));
  expect((await draftOf(browser))?.typed).toMatchObject({ city: 'New York', state: 'NY' });
  await browser.press('write', filled({ city: 'Chelsea' }));
  expect((await draftOf(browser))?.typed).toMatchObject({ city: 'Chelsea', state: 'NY' });
});

describe.each([
  '10001.',
  '(10001)',
  '10001,',
  '10001.0',
  '10001\u22120001',
  '١٠٠٠١',
  '100\u200B01',
  'ZIP: 10001',
])('the ZIP code %j', (zip) => {
  test('fills in its city and state, and is stored as five digits', async () => {
    const browser = openBrowser(site);
    const typed = filled({ zip, city: '', state: '' });
    expect((await browser.press('write', typed)).to).toBe('/en/write/check?draft');
    expect((await draftOf(browser))?.typed).toMatchObject({ city: 'New York', state: 'NY' });
    expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
    const { email } = typed;
    const stored = await site.db.message.findFirstOrThrow({ where: { email } });
    expect(stored.zip).toBe('10001');
  });

  test('gives the form its city and state while the visitor types', async () => {
    const body = JSON.stringify({ zip, language: 'en' });
    const headers = { 'content-type': 'application/json' };
    const request = new Request('http://localhost/api/zip', { method: 'POST', headers, body });
    const answer = await (await zipRoute(request)).json();
    expect(answer).toMatchObject({ city: 'New York', state: 'NY' });
  });
});

test("the reason is stored as the second paragraph and as the writer's own text", async () => {
  const browser = openBrowser(site);
  const offered = letterText(edition(openEdition(new Date()), 'en'));
  await browser.press('write', filled({ message: offered, why: 'My reason.' }));
  await browser.press('send');
  const { body, ownText } = await site.db.message.findFirstOrThrow({
    orderBy: { id: 'desc' },
    select: { body: true, ownText: true },
  });
  expect(body?.split('\n\n')[1]).toBe('My reason.');
  expect(ownText).toBe('My reason.');
});

describe('a form that was open during an update of the site', () => {
  test('keeps its address in the draft', async () => {
    const browser = openBrowser(site);
    expect((await browser.press('address', address)).to).toBe('/en/write?draft');
    expect(await draftOf(browser)).toMatchObject({ typed: address, problems: {} });
    expect((await browser.press('message', letter())).to).toBe('/en/write/check?draft');
  });
});

describe('the writing form', () => {
  test.each([
    [
      'a letter that is far too long',
      { message: 'Ä😀<b>&"'.repeat(4_000) },
      { message: 'too_long' },
    ],
    ['a name with a control character', { firstName: 'Sam\u0000' }, { firstName: 'wrong' }],
    ['an unknown title', { prefix: 'Right Honorable' }, { prefix: 'wrong' }],
    ['an impossible phone number', { phone: '555-0100 x' }, { phone: 'wrong' }],
    ['a period for a name', { lastName: '.' }, { lastName: 'no_letters' }],
    ['a second header', { subject: 'x\r\nBcc: a@b' }, undefined],
  ])('keeps everything typed after %s', async (_name, change, problems) => {
    const browser = openBrowser(site);
    const typed = filled(change);
    const { to } = await browser.press('write', typed);
    expect(to).toBe(problems ? '/en/write?draft' : '/en/write/check?draft');
    const draft = await draftOf(browser);
    expect(draft?.typed).toMatchObject(typed);
    expect(draft?.problems).toEqual(problems ?? {});
  });

  test('reports a filled hidden field once, and accepts the second submission', async () => {
    const browser = openBrowser(site);
    const typed = filled();
    const trapped = { ...typed, [TRAP]: 'https://example.org' };
    expect((await browser.press('write', trapped)).to).toBe('/en/write?draft');
    const draft = await draftOf(browser);
    expect(draft?.problems).toEqual({ form: 'hidden_field' });
    expect(draft?.typed).toMatchObject({ ...typed, [TRAP]: '' });
    expect((await browser.press('write', trapped)).to).toBe('/en/write/check?draft');
  });

  test('questions an email address that looks mistyped once', async () => {
    const browser = openBrowser(site);
    for (const email of ['sam@gmail.con', 'sam@gmial.com']) {
      expect((await browser.press('write', filled({ email }))).to).toBe('/en/write?draft');
      expect((await draftOf(browser))?.problems).toEqual({ email: 'typo' });
    }
    const again = filled({ email: 'sam@gmial.com' });
    expect((await browser.press('write', again)).to).toBe('/en/write/check?draft');
    expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
  });

  test('splits a whole address pasted as the street into its fields', async () => {
    const browser = openBrowser(site);
    const street = '1 Example Street, New York, NY 10001, USA';
    const typed = { ...letter(), street, street2: '', city: '', state: '', zip: '' };
    expect((await browser.press('write', typed)).to).toBe('/en/write/check?draft');
    expect((await draftOf(browser))?.typed).toMatchObject(address);
  });

  test('keeps everything typed after an impossible address', async () => {
    const browser = openBrowser(site);
    const typed = filled({ zip: '1'.repeat(50_000) });
    expect((await browser.press('write', typed)).to).toBe('/en/write?draft');
    expect(await draftOf(browser)).toMatchObject({ typed, problems: { zip: 'wrong' } });
  });

  test.each(['draft=garbage', 'draft=01930000-0000-7000-8000-000000000000.AAAA', 'draft=%00.%00'])(
    'keeps everything typed after the cookie became "%s"',
    async (cookie) => {
      const browser = openBrowser(site);
      browser.cookie = cookie;
      const typed = filled();
      expect((await browser.press('write', typed)).to).toBe('/en/write/check?draft');
      expect((await draftOf(browser))?.typed).toMatchObject(typed);
    },
  );

  test('shows everything typed in the error page when the database is unavailable', async () => {
    const browser = openBrowser(site, 'es');
    await site.db.$executeRaw`alter table "Draft" rename to "Gone"`;
    const { status, answer } = await browser.press('write', filled({ message: 'A <b>word</b>' }));
    await site.db.$executeRaw`alter table "Gone" rename to "Draft"`;
    expect(status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('A &lt;b&gt;word&lt;/b&gt;');
    expect(page).toContain('Support the Act');
  });
});

describe('the send button', () => {
  test('sends one message when pressed several times at once', async () => {
    const browser = await readyToSend(site);
    const presses = await Promise.all(Array.from({ length: 6 }, () => browser.press('send')));
    expect(new Set(presses.map(({ to }) => to)).size).toBe(1);
    expect(presses[0]?.to).toMatch(/^\/en\/receipt\//);
  });

  test('does not send a message again after going back', async () => {
    const browser = await readyToSend(site);
    const typed = (await draftOf(browser))?.typed ?? {};
    await browser.press('send');
    const stored = await site.db.message.count();
    expect((await browser.press('send')).to).toBe('/en/write?draft');
    await browser.press('write', typed);
    expect((await browser.press('send')).to).toBe('/en/write/check?draft');
    expect(await site.db.message.count()).toBe(stored);
  });

  test('sends a message of another person in the same browser', async () => {
    const browser = await readyToSend(site);
    const first = await browser.press('send');
    await browser.press('start', address);
    expect((await draftOf(browser))?.typed).not.toHaveProperty('lastName');
    await browser.press('write', filled());
    const second = await browser.press('send');
    expect(second.to).toMatch(/^\/en\/receipt\//);
    expect(second.to).not.toBe(first.to);
  });
});

describe('a submission', () => {
  const stored = () => site.db.message.count();

  test('is refused if the body is broken', async () => {
    const { cookie } = await readyToSend(site);
    const before = await stored();
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await site.post('broken', { ...type, cookie });
    expect(answer.status).toBe(400);
    expect(await stored()).toBe(before);
  });

  test('sends nothing if the step is unknown', async () => {
    const browser = await readyToSend(site);
    const before = await stored();
    expect((await browser.press('nonsense')).to).toBe('/en/write/check?draft');
    expect(await stored()).toBe(before);
  });

  test('is not sent to other offices than shown after another tab changed the address', async () => {
    const browser = await readyToSend(site);
    const draft = await draftOf(browser);
    const shown = draft ? draftMark(draft) : '';
    await browser.press('write', { city: 'Portland', state: 'ME', zip: '04101' });
    const before = await stored();
    expect((await browser.press('send', { shown })).to).toBe('/en/write/check?draft');
    expect(await draftOf(browser)).toMatchObject({ problems: { form: 'changed' } });
    expect(await stored()).toBe(before);
  });

  test('is sent if the shown offices are unchanged', async () => {
    const browser = await readyToSend(site);
    const draft = await draftOf(browser);
    const { to } = await browser.press('send', { shown: draft ? draftMark(draft) : '' });
    expect(to).toMatch(/^\/en\/receipt\//);
  });
});

test('a form without a step is sent as a whole, without a cookie', async () => {
  const { to } = await openBrowser(site).press(undefined, { ...address, ...letter() });
  expect(to).toMatch(/^\/en\/receipt\//);
});

test('sending without a draft starts over', async () => {
  const browser = openBrowser(site);
  expect((await browser.press('send')).to).toBe('/en/write?draft');
  expect(await draftOf(browser)).toMatchObject({ problems: { form: 'expired' } });
});

test('a campaign closed in the meantime keeps what was typed', async () => {
  const browser = await readyToSend(site);
  await site.db.campaign.create({ data: { id: 'tsra', open: false } });
  expect((await browser.press('send')).to).toBe('/en/write/check?draft');
  expect(await draftOf(browser)).toMatchObject({
    typed: { message: 'My own words.' },
    problems: { form: 'closed' },
  });
});
