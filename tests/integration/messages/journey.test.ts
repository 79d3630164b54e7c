import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { draftMark, findDraft } from '@/lib/messages/draft';
import { TRAP } from '@/lib/messages/journey';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterEach(() => site.db.campaign.deleteMany());
afterAll(() => site.close());

const address = {
  street: '1 Example Street',
  street2: '',
  city: 'New York',
  state: 'NY',
  zip: '10001',
};

let people = 0;
const letter = (change: object = {}) => ({
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
const draftOf = async (browser: Browser) =>
  (await findDraft(browser.cookie.replace(/^draft=/, '')))?.content;

/** A browser on the last screen. */
async function readyToSend(language = 'en') {
  const browser = openBrowser(site, language);
  await browser.press('address', address);
  const { to } = await browser.press('message', letter());
  expect(to).toBe(`/${language}/write/check?draft`);
  return browser;
}

test('three screens lead to a receipt, and nothing typed outlives the sending', async () => {
  const browser = openBrowser(site, 'es');
  expect((await browser.press('address', address)).to).toBe('/es/write/message?draft');
  expect((await browser.press('message', letter())).to).toBe('/es/write/check?draft');
  const sent = await browser.press('send');
  expect(sent.status).toBe(303);
  expect(sent.to).toMatch(/^\/es\/receipt\/[\w-]{32}$/);
  expect(await draftOf(browser)).toEqual({
    typed: {},
    problems: {},
    choices: [],
    sentAs: sent.to,
  });
});

describe('everything typed comes back', () => {
  test.each([
    [
      'a letter that is far too long',
      { message: 'Ä😀<b>&"'.repeat(12_000) },
      { message: 'too_long' },
    ],
    ['a name with a control character', { firstName: 'Sam\u0000' }, { firstName: 'wrong' }],
    ['a title that is none', { prefix: 'Right Honorable' }, { prefix: 'wrong' }],
    ['a phone that is none', { phone: '555-0100 x' }, { phone: 'wrong' }],
    ['a period for a name', { lastName: '.' }, { lastName: 'no_letters' }],
    ['a second header', { subject: 'x\r\nBcc: a@b' }, undefined],
  ])('after %s', async (_name, change, problems) => {
    const browser = openBrowser(site);
    await browser.press('address', address);
    const typed = letter(change);
    const { to } = await browser.press('message', typed);
    expect(to).toBe(problems ? '/en/write/message?draft' : '/en/write/check?draft');
    const draft = await draftOf(browser);
    expect(draft?.typed).toMatchObject({ ...address, ...typed });
    expect(draft?.problems).toEqual(problems ?? {});
  });

  test('after a program filled the hidden field: said once, and taken the second time', async () => {
    const browser = openBrowser(site);
    await browser.press('address', address);
    const typed = letter();
    const filled = { ...typed, [TRAP]: 'https://example.org' };
    expect((await browser.press('message', filled)).to).toBe('/en/write/message?draft');
    const draft = await draftOf(browser);
    expect(draft?.problems).toEqual({ form: 'hidden_field' });
    expect(draft?.typed).toMatchObject({ ...address, ...typed, [TRAP]: '' });
    expect((await browser.press('message', filled)).to).toBe('/en/write/check?draft');
  });

  test('after an email address that looks mistyped, asked about once', async () => {
    const browser = openBrowser(site);
    await browser.press('address', address);
    for (const email of ['sam@gmail.con', 'sam@gmial.com']) {
      const typed = letter({ email });
      expect((await browser.press('message', typed)).to).toBe('/en/write/message?draft');
      expect((await draftOf(browser))?.problems).toEqual({ email: 'typo' });
    }
    const again = letter({ email: 'sam@gmial.com' });
    expect((await browser.press('message', again)).to).toBe('/en/write/check?draft');
    expect((await browser.press('send')).to).toMatch(/^\/en\/receipt\//);
  });

  test('after a whole address was pasted as the street, with its parts in their fields', async () => {
    const browser = openBrowser(site);
    const street = '1 Example Street, New York, NY 10001, USA';
    const typed = { street, street2: '', city: '', state: '', zip: '' };
    expect((await browser.press('address', typed)).to).toBe('/en/write/message?draft');
    expect((await draftOf(browser))?.typed).toMatchObject(address);
  });

  test('after an address that cannot be right', async () => {
    const browser = openBrowser(site);
    const typed = { ...address, zip: '1'.repeat(50_000) };
    expect((await browser.press('address', typed)).to).toBe('/en/write?draft');
    expect(await draftOf(browser)).toMatchObject({ typed, problems: { zip: 'wrong' } });
  });

  test('after the draft ran out on the second screen', async () => {
    const browser = openBrowser(site);
    await browser.press('address', address);
    await site.db.draft.updateMany({ data: { expiresAt: new Date(0) } });
    const typed = letter();
    expect((await browser.press('message', typed)).to).toBe('/en/write?draft');
    expect(await draftOf(browser)).toMatchObject({ typed, problems: { form: 'address_first' } });
    await browser.press('address', address);
    expect((await draftOf(browser))?.typed).toMatchObject(typed);
  });

  test.each(['draft=garbage', 'draft=01930000-0000-7000-8000-000000000000.AAAA', 'draft=%00.%00'])(
    'after the cookie became "%s"',
    async (cookie) => {
      const browser = openBrowser(site);
      browser.cookie = cookie;
      const typed = letter();
      expect((await browser.press('message', typed)).to).toBe('/en/write?draft');
      expect((await draftOf(browser))?.typed).toMatchObject(typed);
    },
  );

  test('when the database is away: then in the answer itself', async () => {
    const browser = openBrowser(site, 'es');
    await browser.press('address', address);
    await site.db.$executeRaw`alter table "Draft" rename to "Gone"`;
    const { status, answer } = await browser.press('message', letter({ message: 'A <b>word</b>' }));
    await site.db.$executeRaw`alter table "Gone" rename to "Draft"`;
    expect(status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('A &lt;b&gt;word&lt;/b&gt;');
    expect(page).toContain('Support the Act');
  });
});

describe('nothing is sent twice', () => {
  test('by a double press', async () => {
    const browser = await readyToSend();
    const presses = await Promise.all(Array.from({ length: 6 }, () => browser.press('send')));
    expect(new Set(presses.map(({ to }) => to)).size).toBe(1);
    expect(presses[0]?.to).toMatch(/^\/en\/receipt\//);
  });

  test('by going back and pressing again', async () => {
    const browser = await readyToSend();
    const { to } = await browser.press('send');
    expect((await browser.press('send')).to).toBe(to);
    expect((await browser.press('message', letter())).to).toBe(to);
    expect(await site.db.message.count({ where: { receiptHash: { not: '' } } })).toBeGreaterThan(0);
  });

  test('but somebody else at the same browser may write', async () => {
    const browser = await readyToSend();
    const first = await browser.press('send');
    expect((await browser.press('address', address)).to).toBe('/en/write/message?draft');
    expect((await draftOf(browser))?.typed).not.toHaveProperty('lastName');
    await browser.press('message', letter());
    const second = await browser.press('send');
    expect(second.to).toMatch(/^\/en\/receipt\//);
    expect(second.to).not.toBe(first.to);
  });
});

describe('nothing is sent unasked', () => {
  const stored = () => site.db.message.count();

  test('by half a form', async () => {
    const { cookie } = await readyToSend();
    const before = await stored();
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await site.post('broken', { ...type, cookie });
    expect(answer.status).toBe(400);
    expect(await stored()).toBe(before);
  });

  test('by a step that does not exist', async () => {
    const browser = await readyToSend();
    const before = await stored();
    expect((await browser.press('nonsense')).to).toBe('/en/write/check?draft');
    expect(await stored()).toBe(before);
  });

  test('to others than were shown, when another tab changed the address', async () => {
    const browser = await readyToSend();
    const draft = await draftOf(browser);
    const shown = draft ? draftMark(draft) : '';
    await browser.press('address', { ...address, city: 'Portland', state: 'ME', zip: '04101' });
    const before = await stored();
    expect((await browser.press('send', { shown })).to).toBe('/en/write/check?draft');
    expect(await draftOf(browser)).toMatchObject({ problems: { form: 'changed' } });
    expect(await stored()).toBe(before);
  });

  test('and what was shown is sent', async () => {
    const browser = await readyToSend();
    const draft = await draftOf(browser);
    const { to } = await browser.press('send', { shown: draft ? draftMark(draft) : '' });
    expect(to).toMatch(/^\/en\/receipt\//);
  });
});

describe('an open district', () => {
  const split = { ...address, city: 'Cambridge', state: 'MA', zip: '02138' };

  test('is the visitor’s to choose, among the candidates only', async () => {
    const browser = openBrowser(site);
    expect((await browser.press('address', split)).to).toBe('/en/write?draft');
    const open = { choices: ['MA-05', 'MA-07'], problems: { district: 'choose' } };
    expect(await draftOf(browser)).toMatchObject(open);
    await browser.press('address', { ...split, district: 'MA-01' });
    expect(await draftOf(browser)).toMatchObject(open);
    expect((await browser.press('address', { ...split, district: 'MA-07' })).to).toBe(
      '/en/write/message?draft',
    );
    expect(await draftOf(browser)).toMatchObject({ district: 'MA-07', choices: [] });
  });

  test('chosen for one address is no choice for the next', async () => {
    const browser = openBrowser(site);
    await browser.press('address', { ...split, district: 'MA-07' });
    expect((await browser.press('address', { ...address, district: 'MA-07' })).to).toBe(
      '/en/write/message?draft',
    );
    expect(await draftOf(browser)).toMatchObject({ district: 'NY-12' });
  });
});

test('a form without steps is sent as a whole, without a cookie', async () => {
  const { to } = await openBrowser(site).press(undefined, { ...address, ...letter() });
  expect(to).toMatch(/^\/en\/receipt\//);
});

test('a send without anything to send begins anew', async () => {
  const browser = openBrowser(site);
  expect((await browser.press('send')).to).toBe('/en/write?draft');
  expect(await draftOf(browser)).toMatchObject({ problems: { form: 'expired' } });
});

test('a campaign that was closed meanwhile keeps what was typed', async () => {
  const browser = await readyToSend();
  await site.db.campaign.create({ data: { id: 'tsra', open: false } });
  expect((await browser.press('send')).to).toBe('/en/write/check?draft');
  expect(await draftOf(browser)).toMatchObject({
    typed: { message: 'My own words.' },
    problems: { form: 'closed' },
  });
});

test('who wrote within 72 hours is told so and keeps the text', async () => {
  const browser = await readyToSend();
  const typed = (await draftOf(browser))?.typed ?? {};
  await browser.press('send');
  const again = openBrowser(site);
  await again.press('address', address);
  await again.press('message', typed);
  expect((await again.press('send')).to).toBe('/en/write/check?draft');
  expect(await draftOf(again)).toMatchObject({ problems: { form: 'already_written' } });
});
