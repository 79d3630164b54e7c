import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { createMessage } from '../integration/staff/create-message';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs, staffOf } from './signed-in';

/**
 * Stores a plain message, and three whose rows have the most to show: flags, tags, an assignee, long
 * names.
 */
async function writeRows(site: Site) {
  const { email } = await staffOf(site, 'reviewer', { name: 'Maximiliana Example-Longname' });
  const long = {
    ownText: 'A long text by a supporter. '.repeat(9),
    ownWords: true,
    firstName: 'Maximiliana Guadalupe Esperanza',
    lastName: 'Example-Longname de la Sample y Sample',
    city: 'Example Springs Township of the Upper Sample Valley',
    language: 'es',
    certainty: 'near_boundary',
    reviewFlags: ['threat', 'self_harm', 'doxxing', 'many_from_address', 'shouting'],
    tags: ['housing', 'press', 'a-tag-of-some-length'],
  } as const;
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  try {
    await createMessage(db);
    const assignee = await db.staffUser.findFirstOrThrow({ where: { email } });
    for (const holdReason of ['review', 'confirmation', 'new_congress'] as const) {
      const fields = { ...long, reviewFlags: [...long.reviewFlags], tags: [...long.tags] };
      const held = { status: 'on_hold', holdReason, assigneeId: assignee.id } as const;
      const { deliveries } = await createMessage(db, { ...fields, ...held });
      // A mix of statuses, whose summary is longer: "1 of 2 deliveries …".
      const [first] = deliveries;
      await db.delivery.update({ where: { id: first?.id }, data: { status: 'canceled' } });
    }
  } finally {
    await db.$disconnect();
  }
}

for (const [width, height] of [
  [1280, 900],
  [375, 812],
] as const) {
  test(`the first message is in view at ${width} px, and rows are 44 to 64 px high`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await writeRows(site);
    await signInAs(page, site, 'admin');
    const row = page.locator('tbody tr').first();
    const { y = 0, height: tall = 0 } = (await row.boundingBox()) ?? {};
    const bar = await page.locator('.inbox-bar').boundingBox();
    expect(y + tall).toBeLessThanOrEqual(bar?.y ?? 0);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(height);
    const flagged = page.locator('tbody tr').filter({ hasText: '#housing' });
    await expect(flagged.first()).toContainText('Flagged: threat, self-harm');
    await expectAccessible(page);
    if (width < 720) return;
    for (const each of await page.locator('tbody tr').all()) {
      const box = await each.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeLessThanOrEqual(64);
    }
  });
}
