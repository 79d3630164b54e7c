import { expect, test } from './fixtures';

for (const isTyped of [true, false]) {
  test(`an address ${isTyped ? 'typed' : 'pasted'} into the ZIP field keeps its city and state`, async ({
    visitor,
  }) => {
    const { page } = visitor;
    await visitor.opens('/en/write');
    const zip = page.getByLabel('ZIP code');
    const address = '12345 Sample Road, Austin, TX 78701';
    if (isTyped) {
      // The house number alone is a ZIP code of New York.
      await zip.fill('12345');
      await expect(page.getByLabel('State or territory')).toHaveValue('NY');
    }
    await zip.fill(address);
    await expect(page.getByLabel('State or territory')).toHaveValue('');
    await expect(page.getByLabel('City')).toHaveValue('');
    const email = `pasted-${isTyped}@example.org`;
    await visitor.writes({ firstName: 'Pat', lastName: 'Pasted', email });
    await visitor.sees(/12345 Sample Road\s+Austin, TX 78701/);
  });
}
