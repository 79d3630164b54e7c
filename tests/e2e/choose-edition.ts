import { expect } from 'playwright/test';
import { openEdition } from '@/lib/campaign/act-record';
import { type EditionSetting, edition } from '@/lib/campaign/edition';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import type { Site } from '../support/site';

/**
 * Chooses an edition, or the automatic choice, as an admin would, and waits until the site uses it.
 */
export async function chooseEdition(site: Site, name: EditionSetting) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  await db.campaign.upsert({
    where: { id: 'tsra' },
    create: { edition: name },
    update: { edition: name },
  });
  await db.$disconnect();
  const { headline } = edition(name === 'auto' ? openEdition(new Date()) : name, 'en');
  await expect.poll(async () => (await fetch(`${site.url}/en`)).text()).toContain(headline);
}
