import type { Page } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin } from './visitor';

const keepBox = (page: Page) => page.getByLabel(copy('en').write.script.keep);
const copyOf = (page: Page) => page.evaluate(() => localStorage.getItem('draft'));

test('a copy is kept on the device only on request and deleted after sending', async ({
  visitor,
}) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await page.getByLabel('City').fill('Austin');
  expect(await copyOf(page)).toBeNull();
  await keepBox(page).check();
  expect(await copyOf(page)).toContain('Austin');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('City')).toHaveValue('Austin');
  await visitor.sees('We restored your draft.');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Kept', lastName: 'Copy', email: 'kept@example.org' });
  await expect(page).toHaveURL(/\/write\/check/);
  expect(await copyOf(page)).toContain('kept@example.org');
  await visitor.sends();
  expect(await copyOf(page)).toBeNull();
});

test('the copy is deleted by unchecking the box and after two hours', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await keepBox(page).check();
  await page.getByLabel('City').fill('Austin');
  await keepBox(page).uncheck();
  expect(await copyOf(page)).toBeNull();
  await keepBox(page).check();
  await page.evaluate(() => {
    const copy = JSON.parse(localStorage.getItem('draft') ?? '');
    localStorage.setItem('draft', JSON.stringify({ ...copy, at: copy.at - 7_200_001 }));
  });
  await visitor.opens('/en/safety');
  expect(await copyOf(page)).toBeNull();
  await visitor.opens('/en/write');
  await expect(keepBox(page)).not.toBeChecked();
  await expect(page.getByLabel('City')).not.toHaveValue('Austin');
  expect(await copyOf(page)).toBeNull();
  // Of a clock that was ahead, and without a time: nothing else would ever delete these.
  for (const at of [Date.now() + 8_000_000, undefined]) {
    await page.evaluate((copy) => localStorage.setItem('draft', copy), JSON.stringify({ at }));
    await visitor.opens('/en/safety');
    expect(await copyOf(page)).toBeNull();
  }
});

test('a lost connection while writing loses no text', async ({ visitor, context }) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  const message = page.getByLabel('Message', { exact: true });
  await page.getByText(copy('en').write.message.edit).click();
  await message.fill('My own words, and the line breaks.');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Preview my message' }).click();
  await expect(page.getByRole('alert')).toContainText('You may be offline.');
  await expect(message).toHaveValue('My own words, and the line breaks.');
  await expectAccessible(page);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Preview my message' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(message).toHaveValue('My own words, and the line breaks.');
});

test('the remaining characters are counted in code points', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  const message = page.getByLabel('Message', { exact: true });
  await page.getByText(copy('en').write.message.edit).click();
  const room = page.locator('#message-most');
  await message.fill('🌻🌻');
  await expect(room).toHaveText('Characters left: 9,998');
  await message.fill('x'.repeat(10_003));
  await expect(room).toHaveText('Characters over the limit: 3');
});

test('the offered message follows a switch of the language until it is changed', async ({
  visitor,
}) => {
  const { page } = visitor;
  const message = () => page.locator('textarea[name="message"]');
  await visitor.opens('/en/write');
  const offered = await message().inputValue();
  await visitor.givesAddress(austin);
  await page.getByLabel('Why does this matter to you?').fill('For my town.');
  await visitor.goesOn('Preview my message');
  await expect(page).toHaveTitle(/^Error: /);
  await visitor.opens('/es/write');
  await expect(page.locator('textarea[name="why"]')).toHaveValue('For my town.');
  const inSpanish = await message().inputValue();
  expect(inSpanish).toContain('sobrevivientes');
  await visitor.goesOn(copy('es').write.message.next);
  await visitor.opens('/en/write');
  await expect(message()).toHaveValue(offered);
  await page.getByText(copy('en').write.message.edit).click();
  await message().fill(`${offered}\n\nOne line of my own.`);
  await visitor.goesOn('Preview my message');
  await visitor.opens('/es/write');
  await expect(message()).toHaveValue(`${offered}\n\nOne line of my own.`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no copy is offered, and the limit is stated', async ({ visitor }) => {
    const { page } = visitor;
    await visitor.opens('/en/write');
    await expect(keepBox(page)).toBeHidden();
    await visitor.givesAddress(austin);
    await page.getByText(copy('en').write.message.edit).click();
    await visitor.sees('Up to 10,000 characters');
  });
});
