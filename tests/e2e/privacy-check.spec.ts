import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin } from './visitor';

const title = 'Before you send: this could identify you or someone else';
const own = 'My trafficker, John Smith, kept me at 45 Oak Court. اتصل بي 212-555-0199';

/** Every row of every table, as text. */
async function everythingStored({ dataDir }: Site) {
  const db = openDb((await findRunningPostgres(dataDir)) ?? '');
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = current_schema()`;
  const rows = tables.map(({ name }) =>
    db.$queryRawUnsafe<{ row: string }[]>(`select to_json(t)::text as row from "${name}" t`),
  );
  const stored = (await Promise.all(rows)).flat().map(({ row }) => row);
  await db.$disconnect();
  return stored.join('\n');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a supporter sees the findings, changes the message, and sends it', async ({
      visitor,
    }) => {
      const { page } = visitor;
      const guard = page.getByRole('region', { name: title });
      const email = `guarded-${javaScriptEnabled}@example.org`;
      await visitor.opens('/en/write');
      await visitor.givesAddress(austin);
      await visitor.writes({ firstName: 'Careful', lastName: 'Writer', email, own });
      await expect(guard.locator('mark')).toHaveText([
        '212-555-0199',
        '45 Oak Court',
        'John Smith',
      ]);
      await expect(guard).toContainText('Messages aren’t confidential');
      if (javaScriptEnabled) await expectAccessible(page);

      await guard.getByRole('link', { name: 'Change my message' }).click();
      await expect(page).toHaveURL(/\/en\/write#why$/);
      const reason = page.getByLabel('Why does this matter to you?');
      await expect(reason).toHaveValue(own);
      await expect(page.getByLabel('Last name')).toHaveValue('Writer');
      await reason.fill('A man in another town kept me.');
      await page.getByRole('button', { name: 'Preview my message' }).click();
      await visitor.sees('A man in another town kept me.');
      await expect(guard).toHaveCount(0);
      await visitor.sends();
      await visitor.waitsForLetters(3);
    });

    test('a supporter can keep the findings and send with one press', async ({ visitor }) => {
      const { page, site } = visitor;
      const email = `kept-${javaScriptEnabled}@example.org`;
      await visitor.opens('/en/write');
      await visitor.givesAddress(austin);
      await visitor.writes({ firstName: 'Free', lastName: 'Writer', email, own });
      await page.getByRole('link', { name: 'Look again' }).click();
      await expect(page).toHaveURL(/#findings$/);
      await visitor.sends();
      await visitor.waitsForLetters(3);
      expect(site.letters().filter((raw) => raw.includes(email))).toHaveLength(3);
    });
  });
}

test('findings are stored in no table, cookie, or log', async ({ visitor }) => {
  const { page, site } = visitor;
  const marked = '77 Elsewhere Street';
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  const who = { firstName: 'Not', lastName: 'Kept', email: 'not-kept@example.org' };
  await visitor.writes({ ...who, own: `I lived at ${marked} then.` });
  await expect(page.locator('mark')).toHaveText([marked]);
  const stored = await everythingStored(site);
  expect(stored).toContain('"sealed"');
  const cookies = JSON.stringify(await page.context().cookies());
  for (const kept of [stored, cookies, site.output(), page.url()]) {
    expect(kept).not.toMatch(/elsewhere street/i);
  }
});

test('the findings work in Spanish, on a narrow screen, and in forced colors', async ({
  visitor,
}) => {
  const { page } = visitor;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active' });
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  const many = Array.from({ length: 9 }, (_none, at) => `mi tratante Juan${'á'.repeat(at)}`);
  await visitor.writes({
    firstName: 'Otra',
    lastName: 'Persona',
    email: 'es@example.org',
    own: `${many.join('. ')}. Tengo 16 años.`,
  });
  await visitor.opens('/es/write/check');
  const guard = page.getByRole('region', { name: /^Antes de enviar/ });
  await expect(guard.locator('mark')).toHaveCount(4);
  await expect(guard).toContainText('Y 6 más del mismo tipo.');
  await expectAccessible(page);
});

test('the offered letter has no findings', async ({ visitor }) => {
  await visitor.opens('/en/write');
  await visitor.givesAddress(austin);
  await visitor.writes({ firstName: 'Plain', lastName: 'Letter', email: 'plain@example.org' });
  await visitor.sees('Dear Representative');
  await expect(visitor.page.getByText(title)).toHaveCount(0);
  await expect(visitor.page.locator('mark')).toHaveCount(0);
});
