import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin, type Visitor } from './visitor';

async function looksUp(visitor: Visitor, zip: string) {
  await visitor.opens('/en/lookup');
  await visitor.page.getByLabel('Home ZIP code').fill(zip);
  await visitor.page.getByRole('button', { name: 'Find my members of Congress' }).click();
}

const heading = (visitor: Visitor) => visitor.page.getByRole('heading', { level: 1 });

test.afterEach(({ stub }) => {
  stub.mode = 'normal';
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a ZIP code in one district finds the members', async ({ visitor }) => {
      await looksUp(visitor, ' 20500-0001 ');
      await expect(heading(visitor)).toHaveText('Your members of Congress');
      await visitor.sees('The District of Columbia has no seats in the U.S. Senate');
      await expect(visitor.page.locator('.office .call a').first()).toHaveAttribute(
        'href',
        /^tel:\+1-202-225-\d{4}$/,
      );
    });

    test('a split ZIP code asks for the street, which appears in no URL', async ({ visitor }) => {
      const { page } = visitor;
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url(), request.headers().referer ?? ''));
      await looksUp(visitor, austin.zip);
      await expect(heading(visitor)).toHaveText('Which of these is yours?');
      await expect(page.getByLabel('Home ZIP code')).toHaveValue(austin.zip);
      // The question is first; below it, city and state are filled in from the ZIP code.
      await expect(page).toHaveTitle(/^Which of these is yours\?/);
      const [list, street] = [page.locator('.districts'), page.locator('#street')];
      const top = async (part: typeof list) => (await part.boundingBox())?.y ?? 0;
      expect(await top(list)).toBeLessThan(await top(street));
      await expect(page.getByLabel('City')).toHaveValue(austin.city);
      await expect(page.getByLabel('State or territory')).toHaveValue(austin.state);
      await street.fill(austin.street);
      await page.getByRole('button', { name: 'Find my district' }).click();
      await expect(page).toHaveTitle(/^Your members of Congress/);
      await visitor.sees('We found it using your address.');
      for (const name of ['Lloyd Doggett', 'Ted Cruz', 'John Cornyn']) await visitor.sees(name);
      const typed = [austin.zip, 'Sample', austin.city];
      expect(urls.filter((url) => typed.some((word) => url.includes(word)))).toEqual([]);
    });

    test('a visitor who knows their district can choose it', async ({ visitor }) => {
      await looksUp(visitor, austin.zip);
      await visitor.page.getByRole('link', { name: /^TX-35/ }).click();
      await visitor.sees('You chose this district.');
      await visitor.sees('Greg Casar');
    });

    test('a failing geocoder leaves the choice of districts and the entered text', async ({
      visitor,
      stub,
    }) => {
      const { page } = visitor;
      stub.mode = 'error_500';
      // Address that was not looked up before, because answers are cached for an hour.
      const street = `9 Sample Court${javaScriptEnabled ? '' : ' North'}`;
      await looksUp(visitor, austin.zip);
      await page.locator('#street').fill(street);
      await page.getByRole('button', { name: 'Find my district' }).click();
      await visitor.sees('The street address you entered didn’t tell us your district');
      await expect(page.locator('#street')).toHaveValue(street);
      await page.getByRole('link', { name: /^TX-37/ }).click();
      await visitor.sees('Lloyd Doggett');
    });

    test('entered text survives a problem and is gone when the form is opened again', async ({
      visitor,
    }) => {
      const { page } = visitor;
      await visitor.opens('/en/lookup');
      await page.getByText('Add my street address').click();
      await page.locator('#street').fill(austin.street);
      await page.getByLabel('City').fill(austin.city);
      await page.getByLabel('Home ZIP code').fill('787');
      await page.getByRole('button', { name: 'Find my members of Congress' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert')).toContainText('ZIP code must be 5 digits');
      await expect(page.locator('#street')).toHaveValue(austin.street);
      await expect(page.getByLabel('Home ZIP code')).toHaveValue('787');
      await page.getByRole('link', { name: 'Call', exact: true }).click();
      await expect(page).toHaveTitle(/^Find/);
      await expect(page.getByLabel('Home ZIP code')).toHaveValue('');
      await expect(page.locator('#street')).toHaveValue('');
    });

    test('the first field is on the first screen of a phone', async ({ visitor }) => {
      const { page } = visitor;
      await page.setViewportSize({ width: 375, height: 812 });
      await visitor.opens('/en/lookup');
      await expect(page.locator('#zip')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('#street')).toBeHidden();
    });
  });
}

const OUTCOMES = [
  { zip: '', says: 'Enter your ZIP code' },
  { zip: '99999', says: 'ZIP codes that start like this one are in Alaska.' },
  { zip: '09001', says: 'APO, FPO, and DPO addresses aren’t in any congressional district.' },
  { zip: '96940', says: 'They have no members of Congress.' },
  { zip: '20301', says: 'District of Columbia: Eleanor Holmes Norton' },
  { zip: '00901', says: 'Puerto Rico has no seats in the U.S. Senate' },
];

for (const { zip, says } of OUTCOMES) {
  test(`the lookup of "${zip}" shows: ${says}`, async ({ visitor }) => {
    await looksUp(visitor, zip);
    await visitor.sees(says);
    await expectAccessible(visitor.page);
  });
}

test('a vacant seat is shown with the senators of the state', async ({ visitor }) => {
  await looksUp(visitor, '33311');
  await visitor.page.getByRole('link', { name: 'FL-20: vacant seat' }).click();
  await visitor.sees(/This seat has been vacant since/);
  await expect(visitor.page.locator('.office:not(.vacant)')).toHaveCount(2);
});
