import { simpleParser } from 'mailparser';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin, type Visitor } from './visitor';

const TX37 = 'D000399';
const SENATORS = ['C001098', 'C001056'];
const own = 'Second chances matter in our town. 🌻';

/** The letters of one writer, by the office they are addressed to. */
async function lettersFrom(visitor: Visitor, email: string) {
  const mails = await Promise.all(visitor.site.letters().map((raw) => simpleParser(raw)));
  const theirs = mails.filter((mail) => mail.replyTo?.value[0]?.address === email);
  const to = (mail: (typeof mails)[number]) =>
    Array.isArray(mail.to) ? '' : (mail.to?.value[0]?.address ?? '');
  return new Map(theirs.map((mail) => [to(mail).split('@')[0], mail]));
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test('a supporter writes to all three offices and sees what happened', async ({ visitor }) => {
      const email = `supporter-${javaScriptEnabled}@example.org`;
      await visitor.opens('/en');
      await visitor.page.getByRole('link', { name: 'Write to them' }).click();
      await visitor.sees('How to leave quickly');
      await visitor.page.getByRole('link', { name: 'Go on and write' }).click();
      await visitor.givesAddress(austin);
      await visitor.sees('Lloyd Doggett');
      await visitor.sees('Ted Cruz');
      await visitor.sees('John Cornyn');
      await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email, own });
      await visitor.sees('Dear Representative Doggett,');
      await visitor.sends();
      await visitor.waitsForLetters(3);
      await visitor.sees('They were not sent to the offices.');
      await visitor.sees('The office did not get it.');

      const letters = await lettersFrom(visitor, email);
      expect([...letters.keys()].sort()).toEqual([TX37, ...SENATORS].sort());
      for (const letter of letters.values()) {
        expect(letter.text).toContain(own);
        expect(letter.text).toContain('100 Sample Lane');
      }
    });
  });
}

test('a second press, a reload and the back button never send twice', async ({ visitor }) => {
  const { page } = visitor;
  const email = 'twice@example.org';
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Double', lastName: 'Press', email });
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: /machine$/ }) });
  // Two presses in the same moment: both posts are on their way before either is answered.
  await form.evaluate((element: HTMLFormElement) => {
    const send = () => fetch(element.action, { method: 'POST', body: new FormData(element) });
    return Promise.all([send(), send()]).then(() => undefined);
  });
  await page.goBack();
  await page.goForward();
  await page.goto(`${visitor.site.url}/en/write/check`);
  await expect(page).toHaveURL(/\/en\/receipt\//);
  await visitor.waitsForLetters(3);
  expect((await lettersFrom(visitor, email)).size).toBe(3);
  expect(visitor.site.letters().filter((raw) => raw.includes(email))).toHaveLength(3);
});

test('every screen is accessible, also with problems, at 320 px', async ({ visitor }) => {
  const { page } = visitor;
  await page.setViewportSize({ width: 320, height: 640 });
  await visitor.opens('/en/write');
  await expectAccessible(page);
  await visitor.goesOn('Find my members');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('Enter your street address');
  await expectAccessible(page);
  await visitor.givesAddress(austin);
  await expectAccessible(page);
  await visitor.goesOn('Read it as they will');
  await expect(page.getByRole('alert')).toContainText('Enter your first name');
  await expectAccessible(page);
  await visitor.writes({ firstName: 'Narrow', lastName: 'Window', email: 'narrow@example.org' });
  await expectAccessible(page);
  await visitor.sends();
  await expectAccessible(page);
});
