import type { Page } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import { expect, test } from './fixtures';
import { austin } from './visitor';

/** Accessibility tree as text: the content in the order in which a screen reader reads it. */
const heard = (page: Page) => page.locator('body').ariaSnapshot();

/** Expects all parts, each after the previous one. */
function expectInOrder(tree: string, parts: string[]) {
  let from = 0;
  for (const part of parts) {
    const at = tree.indexOf(part, from);
    expect(at, `“${part}” comes next in:\n${tree}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

for (const language of languages) {
  const { site, home, statistics, errors, lookup, write, before } = copy(language);

  test(`a screen reader gets the exit first, then navigation, then the page, in ${language}`, async ({
    visitor,
  }) => {
    const { page } = visitor;
    await visitor.opens(`/${language}`);
    expectInOrder(await heard(page), [
      ...['- banner', `link "${site.exit}"`, `link "${site.skip}"`],
      ...[`link "${site.name}"`, `navigation "${site.menu}"`],
      ...[`link "${site.pages.act}"`, `link "${site.otherLanguage}"`],
      ...[`complementary "${site.notices}"`, '- main', '[level=1]'],
      ...[`button "${home.find}"`, `button "${home.writeInstead}"`, '- contentinfo'],
      ...[site.hotlineTitle, site.pages.privacy],
    ]);
    await visitor.opens(`/${language}/before`);
    expectInOrder(await heard(page), [
      ...['- main', `heading "${before.title}" [level=1]`],
      ...[`heading "${before.exitTitle}" [level=2]`, `heading "${before.messageTitle}" [level=2]`],
      `link "${before.start}"`,
    ]);
    await visitor.opens(`/${language}/statistics`);
    expectInOrder(await heard(page), [
      ...[`heading "${statistics.title}" [level=1]`, 'img "', statistics.barsTitle],
      ...[statistics.tableTitle, `heading "${statistics.studyTitle}" [level=2]`],
    ]);
  });

  test(`a screen reader gets problems before the form and at their fields, in ${language}`, async ({
    visitor,
  }) => {
    const { page } = visitor;
    const { address, message } = write;
    await visitor.opens(`/${language}/write`);
    await visitor.goesOn(message.next);
    const { missing } = errors.street;
    expectInOrder(await heard(page), [
      ...['- main', `alert`, errors.summary, `link "${missing}"`],
      ...[`heading "${write.title}" [level=1]`, `textbox "${address.zip}"`, missing],
      ...[`textbox "${address.street}"`, `textbox "${address.city}"`],
      ...[`combobox "${lookup.form.state}"`, `textbox "${message.why}`, `button "${message.next}"`],
    ]);
    const street = page.getByLabel(address.street);
    await expect(street).toHaveAccessibleDescription(`${errors.label} ${missing}`);
    await expect(page.getByRole('alert')).toBeFocused();
  });
}

test('a screen reader gets the status of each letter by office', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Heard', lastName: 'Order', email: 'heard@example.org' });
  await visitor.sends();
  await visitor.waitsForLetters(3);
  expectInOrder(await heard(page), [
    ...['- main', '[level=1]', 'list', 'listitem', 'Lloyd Doggett', 'listitem'],
    ...['Ted Cruz', 'listitem', 'John Cornyn'],
  ]);
});
