import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Alert, PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { type Channel, GiveUp, type Letter } from './channel';
import { alertLetter } from './letters/alert-letter';
import { isPlainAddress } from './letters/clean-text';
import { type Site, siteOf } from './letters/letter-of';
import { mimeOf } from './letters/mime';

type Db = Pick<PrismaClient, 'alert' | 'staffUser'>;

/** Most in one sweep; more than a few never happen at once. */
const AT_ONCE = 20;

/**
 * Mails each alert once to everybody on the staff, or to the operator while nobody is. One that
 * reached nobody, because mail was away, is mailed with the next sweep.
 * @param email the channel for mail; without it the mail is written to `var/mail/staff`
 */
export async function mailAlerts(
  db: Db,
  email: Channel | undefined,
  now: Date,
  site: Site = siteOf(),
): Promise<void> {
  const waiting = { mailedAt: null, endedAt: null };
  const alerts = await db.alert.findMany({
    where: waiting,
    orderBy: { createdAt: 'asc' },
    take: AT_ONCE,
  });
  const receivers = alerts.length > 0 ? await receiversOf(db) : [];
  if (receivers.length === 0) return;
  for (const alert of alerts) {
    // Whoever sets the date mails it; another worker sweeps at the same time.
    const { count } = await db.alert.updateMany({
      where: { id: alert.id, ...waiting },
      data: { mailedAt: now },
    });
    // That mail was stopped is written down: by mail nobody would hear of it.
    const by = alert.subject === 'email' ? undefined : email;
    if (count === 0 || (await mailToAll(alert, { receivers, email: by, site }))) continue;
    await db.alert.update({ where: { id: alert.id }, data: { mailedAt: null } });
  }
}

/** Disabled members of the staff have no way to sign in any more. */
async function receiversOf(db: Db): Promise<string[]> {
  const staff = await db.staffUser.findMany({
    where: { accounts: { some: {} } },
    orderBy: { email: 'asc' },
    select: { email: true },
  });
  const operator = env().OPERATOR_CONTACT ?? '';
  const found = staff.length > 0 ? staff.map(({ email }) => email) : [operator];
  return found.filter(isPlainAddress);
}

type How = { receivers: string[]; email: Channel | undefined; site: Site };

/** @returns whether it need not be mailed again: somebody has it, or nobody ever will. */
async function mailToAll(alert: Alert, { receivers, email, site }: How): Promise<boolean> {
  let reached = 0;
  let hopeless = 0;
  for (const [index, address] of receivers.entries()) {
    const letter = alertLetter(alert, { address, index, site });
    try {
      await (email ? email.send(letter) : capture(letter));
      reached += 1;
    } catch (problem) {
      log.error('alert not mailed', { error: errorName(problem) });
      if (problem instanceof GiveUp) hopeless += 1;
    }
  }
  return reached > 0 || hopeless === receivers.length;
}

/** Only the owner may read, as with all captured mail. */
async function capture(letter: Letter) {
  const folder = path.join(env().DATA_DIR, 'mail', 'staff');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${letter.deliveryId}.eml`);
  await writeFile(file, mimeOf(letter), { mode: 0o600 });
}
