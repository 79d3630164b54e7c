import { simpleParser } from 'mailparser';
import { copy } from '@/lib/campaign/copy';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin, type Visitor } from './visitor';

const TX37 = 'D000399';
const SENATORS = ['C001098', 'C001056'];
const own = 'Second chances matter in our town. 🌻';

/** Letters of one writer, by recipient office. */
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

    test('a supporter writes to all three offices and sees the result', async ({ visitor }) => {
      const email = `supporter-${javaScriptEnabled}@example.org`;
      await visitor.opens('/en');
      await visitor.page.locator('main a[href="/en/write"]').first().click();
      await visitor.givesAddress(austin);
      await visitor.writes({ firstName: 'Sample', lastName: 'Supporter', email, own });
      await visitor.sees('Dear Representative Doggett,');
      await visitor.sees(/^Test mode: messages are saved on our server/);
      await visitor.sends();
      await visitor.waitsForLetters(3);
      await visitor.sees('Your 3 messages were saved in test mode');
      await visitor.sees(/The office did not receive it\./);

      const letters = await lettersFrom(visitor, email);
      expect([...letters.keys()].sort()).toEqual([TX37, ...SENATORS].sort());
      for (const letter of letters.values()) {
        expect(letter.text).toContain(own);
        expect(letter.text).toContain('100 Sample Lane');
      }
    });
  });
}

test('a second press, a reload, and the back button never send twice', async ({ visitor }) => {
  const { page } = visitor;
  const email = 'twice@example.org';
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Double', lastName: 'Press', email });
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: /^Send/ }) });
  // Two simultaneous presses: both requests are sent before either is answered.
  const answers = await form.evaluate((element: HTMLFormElement) => {
    const send = () => fetch(element.action, { method: 'POST', body: new FormData(element) });
    return Promise.all([send(), send()]).then((all) => all.map(({ url }) => url));
  });
  expect(answers.filter((url) => url.includes('/receipt/'))).not.toEqual([]);
  await page.goBack();
  await page.goForward();
  // No typed text is left in this browser, so there is nothing to send again.
  await page.goto(`${visitor.site.url}/en/write/check`);
  await expect(page).toHaveURL(/\/en\/write\?draft$/);
  await visitor.sees(copy('en').write.cookies.title);
  await expect(page.getByLabel('Email address')).toHaveValue('');
  await visitor.opens('/en');
  const mine = () => visitor.site.letters().filter((raw) => raw.includes(email));
  await expect.poll(() => mine().length).toBe(3);
  expect((await lettersFrom(visitor, email)).size).toBe(3);
});

test('every screen is accessible at 320 px, even with problems', async ({ visitor }) => {
  const { page } = visitor;
  await page.setViewportSize({ width: 320, height: 640 });
  await visitor.opens('/en/write');
  await expectAccessible(page);
  await visitor.goesOn('Preview my message');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('Enter your street address');
  await expectAccessible(page);
  await visitor.givesAddress(austin);
  await visitor.goesOn('Preview my message');
  await expect(page.getByRole('alert')).toContainText('Enter your first name');
  await expectAccessible(page);
  await visitor.writes({ firstName: 'Narrow', lastName: 'Window', email: 'narrow@example.org' });
  await expectAccessible(page);
  await visitor.sends();
  await expectAccessible(page);
});

/** Typed text that a browser still shows, in fields or as text. */
const shownIn = (page: Visitor['page']) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
  });

test('after sending, no page shows the typed text, even with Back', async ({ visitor }) => {
  const { page } = visitor;
  const { form } = copy('en').lookup;
  await visitor.opens('/en');
  await visitor.opens('/en/lookup');
  await page.getByText(form.addressTitle).click();
  await visitor.givesAddress(austin);
  await visitor.goesOn(form.addressButton);
  await visitor.opens('/en/write');
  await expect(page.getByLabel('Street address')).toHaveValue(austin.street);
  const words = { firstName: 'Gone', lastName: 'Afterward', email: 'gone@example.org', own };
  await visitor.writes(words);
  await visitor.sends();
  await expect(page).toHaveURL(/\/en\/receipt\//);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).toEqual([]);
  const typed = [own, words.lastName, words.email, austin.street, austin.zip];
  for (let back = 0; back < 4; back += 1) {
    await page.goBack();
    const shown = await shownIn(page);
    for (const text of typed) expect(shown, page.url()).not.toContain(text);
  }
  await visitor.opens('/en/write');
  expect(await shownIn(page)).not.toContain(austin.zip);
});

test('a ZIP code that the server could not answer changes no field and is asked again', async ({
  visitor,
}) => {
  const { page } = visitor;
  let isBusy = true;
  await page.route('**/api/zip', (route) => {
    const problems = { form: 'unavailable' };
    return isBusy ? route.fulfill({ status: 503, json: { problems } }) : route.continue();
  });
  await visitor.opens('/en/write');
  const refused = page.waitForResponse('**/api/zip');
  await page.getByLabel('ZIP code').fill('94110');
  await (await refused).finished();
  await expect(page.getByLabel('City')).toHaveValue('');
  await expect(page.getByLabel('State or territory')).toHaveValue('');
  await expect(page.locator('#unreached')).toBeHidden();
  isBusy = false;
  await page.getByLabel('ZIP code').fill('94110-');
  await expect(page.getByLabel('City')).toHaveValue('San Francisco');
  await expect(page.getByLabel('State or territory')).toHaveValue('CA');
});

test('a late answer for an earlier ZIP code is ignored', async ({ visitor }) => {
  const { page } = visitor;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/zip', async (route) => {
    if (route.request().postDataJSON().zip === '10001') await released;
    await route.continue();
  });
  await visitor.opens('/en/write');
  const late = page.waitForResponse((answer) => /10001/.test(answer.request().postData() ?? ''));
  await page.getByLabel('ZIP code').fill('10001');
  await page.getByLabel('ZIP code').fill('94110');
  await expect(page.getByLabel('City')).toHaveValue('San Francisco');
  release();
  await (await late).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(page.getByLabel('City')).toHaveValue('San Francisco');
  await visitor.sees(/^You’re writing to .*Padilla/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a person who wrote within three days is told after the first page and keeps the text', async ({
      visitor,
    }) => {
      const { page } = visitor;
      const { written } = copy('en').write;
      const email = `again-${javaScriptEnabled}@example.org`;
      const who = { firstName: 'Once', lastName: 'More', email, own };
      await visitor.opens('/en/write');
      await visitor.givesAddress(austin);
      await visitor.writes(who);
      await visitor.sends();
      await visitor.opens('/en/write');
      await visitor.givesAddress(austin);
      await visitor.writes(who);
      await expect(page.locator('h1')).toHaveText(written.title);
      await visitor.sees('use the link we emailed you');
      await expect(page.getByLabel(written.text)).toHaveValue(new RegExp(own));
      await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0);
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test('the ZIP code fills in the city and state and shows the members', async ({ visitor }) => {
      const { page } = visitor;
      await visitor.opens('/en/write');
      await page.getByLabel('ZIP code').fill('10001');
      if (javaScriptEnabled) {
        await expect(page.getByLabel('City')).toHaveValue('New York');
        await expect(page.getByLabel('State or territory')).toHaveValue('NY');
        await visitor.sees(/^You’re writing to .*Gillibrand/);
        await page.getByLabel('City').fill('Chelsea');
        await page.getByLabel('ZIP code').fill('94110');
        await expect(page.getByLabel('State or territory')).toHaveValue('CA');
        await expect(page.getByLabel('City')).toHaveValue('Chelsea');
        await page.getByLabel('City').fill('');
        await page.getByLabel('ZIP code').fill('10001');
        await expect(page.getByLabel('City')).toHaveValue('New York');
        // An answer that comes late does not put a city where someone is about to type.
        await page.getByLabel('City').fill('');
        let answer = () => {};
        const held = new Promise<void>((resolve) => {
          answer = resolve;
        });
        await page.route('**/api/zip', (route) => held.then(() => route.continue()));
        await page.getByLabel('ZIP code').fill('60601');
        await page.getByLabel('City').focus();
        answer();
        await expect(page.getByLabel('State or territory')).toHaveValue('IL');
        await expect(page.getByLabel('City')).toHaveValue('');
        await page.getByLabel('ZIP code').fill('10001');
        await expect(page.getByLabel('City')).toHaveValue('New York');
      }
      await page.getByLabel('Street address').fill('1 Example Street');
      const email = `zip-${javaScriptEnabled}@example.org`;
      await visitor.writes({ firstName: 'Zip', lastName: 'Alone', email });
      await visitor.sees(/1 Example Street\s+New York, NY 10001/);
    });

    test('the ZIP code of a lookup is filled in', async ({ visitor }) => {
      const { page } = visitor;
      await visitor.opens('/en/lookup');
      await page.locator('#zip').fill('10001');
      await page.getByRole('button', { name: 'Find my members of Congress' }).click();
      await page.waitForURL(/district=NY-12/);
      await visitor.opens('/en/write');
      await expect(page.getByLabel('ZIP code')).toHaveValue('10001');
      await visitor.sees(/^You’re writing to /);
      expect(page.url()).not.toContain('10001');
    });

    test('the ZIP code of the landing page is filled in without a lookup', async ({ visitor }) => {
      const { page } = visitor;
      for (const zip of ['', '10001']) {
        await visitor.opens('/en');
        await page.getByLabel('ZIP code').fill(zip);
        await visitor.goesOn(copy('en').home.writeInstead);
        expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/write');
        await expect(page.getByLabel('ZIP code')).toHaveValue(zip);
      }
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test.describe(`a folded message ${how}`, () => {
    test.use({ javaScriptEnabled });

    test('can be opened and changed, and opens when it has a problem', async ({ visitor }) => {
      const { page } = visitor;
      const message = page.getByLabel('Message', { exact: true });
      const { edit } = copy('en').write.message;
      await visitor.opens('/en/write');
      await visitor.givesAddress(austin);
      await expect(message).toBeHidden();
      await page.getByText(edit).click();
      await message.fill('My own words about this.\n\nThank you for reading them.');
      await page.getByText(edit).click();
      // It must never show text that is not sent: a script inserts the new text, or the element is
      // hidden.
      const shown = page.locator('[data-shows=message]');
      if (javaScriptEnabled) await expect(shown).toContainText('My own words');
      else await expect(shown).toBeHidden();
      const email = `folded-${javaScriptEnabled}@example.org`;
      await visitor.writes({ firstName: 'Folded', lastName: 'Message', email });
      await visitor.sees('My own words about this.');
      await expect(page.getByText('Thank you for reading them.').first()).toBeHidden();
      await page.getByText(copy('en').write.check.whole).first().click();
      await visitor.sees('Thank you for reading them.');
      await page.getByRole('link', { name: copy('en').write.change }).click();
      await expect(message).toHaveValue(/^My own words about this\./);
      await message.fill('Brief');
      await visitor.goesOn('Preview my message');
      await expect(page).toHaveTitle(/^Error: /);
      await expect(message).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}
