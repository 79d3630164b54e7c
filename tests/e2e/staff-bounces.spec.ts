import { randomUUID } from 'node:crypto';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { DAY_MS } from '@/lib/platform/time';
import { createMessage } from '../integration/staff/create-message';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';
import { tabTo } from './tab-to';

/** Before every delivery, and not yet deleted, which happens after 30 days. */
const longAgo = new Date(Date.now() - 20 * DAY_MS);

/** Stores a message that two offices got by email, and three bounces: two of them name nothing. */
async function storeBounces(site: Site, width: number) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const message = await createMessage(db, { status: 'accepted' });
  const ofMessage = { messageId: message.id };
  await db.delivery.updateMany({ where: ofMessage, data: { channel: 'email' } });
  const unconfirmed = await createMessage(db, { status: 'unconfirmed' });
  const bounce = (more: object) => ({ eventId: randomUUID(), failure: 'bad_address', ...more });
  await db.bounce.createMany({
    data: [
      bounce({
        recipient: `office-${width}@example.org`,
        serverText: `550 5.1.1 <office-${width}@example.org>: ${'recipient-unknown-'.repeat(9)}`,
      }),
      bounce({ recipient: `elsewhere-${width}@example.org`, receivedAt: longAgo }),
      bounce({ deliveryId: unconfirmed.deliveries[0]?.id, recipient: 'named@example.org' }),
    ],
  });
  await db.$disconnect();
  return { message, unconfirmed };
}

for (const width of [375, 1280]) {
  test(`an admin matches a bounce by keyboard at ${width} px, and dismisses others`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signInAs(page, site, 'admin', { name: 'Ada Sample' });
    await page.goto(`${site.url}/staff/bounces`);
    await expect(page.getByText('Nothing to match.')).toBeVisible();
    await expectAccessible(page);

    const { message, unconfirmed } = await storeBounces(site, width);
    await page.reload();
    await expectAccessible(page);
    const report = (name: string) => page.getByRole('region', { name: `To ${name}@example.org` });
    const office = report(`office-${width}`);
    const match = office.getByRole('button', { name: 'Mark as bounced' });
    await tabTo(page, match);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText('Choose a delivery that was accepted');
    await expectAccessible(page);
    await tabTo(page, office.getByLabel('Delivery that bounced'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, match);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('The delivery is marked as bounced.');
    await expect(office).toHaveCount(0);
    await expectAccessible(page);

    await expect(report('named')).toContainText(unconfirmed.reference);
    await tabTo(page, report('named').getByRole('button', { name: 'I have read it' }));
    await page.keyboard.press('Enter');
    await expect(report('named')).toHaveCount(0);
    const other = report(`elsewhere-${width}`);
    await expect(other).toContainText('no mail server accepted an email from us');
    await tabTo(page, other.getByLabel('Reference of the message'));
    await page.keyboard.type(unconfirmed.reference);
    await page.keyboard.press('Enter');
    await expect(other).toContainText('No mail server accepted an email of message');
    await expectAccessible(page);
    await tabTo(page, other.getByRole('button', { name: 'Not one of our emails' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing to match.')).toBeVisible();

    await page.goto(`${site.url}/staff/messages/${message.id}`);
    await expect(page.getByRole('main')).toContainText(': bounced (');
    await expectAccessible(page);
  });
}
