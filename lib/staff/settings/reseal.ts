import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { resealedReceipt } from '@/lib/messages/receipt-token';
import { STAFF_MAIL } from '@/lib/notify/staff-mail/queue-staff-mail';
import { WEBHOOK_SECRET } from '@/lib/notify/webhooks/webhook-url';
import type { PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { keyedHash, keyFor, resealedFor, unseal } from '@/lib/platform/secrets';
import { STORED_SETTINGS } from '@/lib/platform/stored-settings';
import { authKeys, isCurrent } from '@/lib/staff/access/auth-keys';

/**
 * Numbers of rows sealed again after SECRET_KEY changed: those that stay sealed for more than a few
 * hours. Sessions, cookies, confirmation links, and comparison hashes expire within
 * `KEEP_PREVIOUS_DAYS`.
 */
type ResealResult = {
  settings: number;
  webhooks: number;
  staffMail: number;
  secondFactors: number;
  receipts: number;
};

const nothing: ResealResult = {
  settings: 0,
  webhooks: 0,
  staffMail: 0,
  secondFactors: 0,
  receipts: 0,
};

/** Confirmation links and the hashes of own text are valid for seven days; one day is added. */
export const KEEP_PREVIOUS_DAYS = 8;

/** Messages per statement. */
const BATCH_SIZE = 1_000;

const FACT = 'secret-key';
const fact = z.object({ id: z.string(), since: z.string() });

/** Identifies a key without revealing it. */
const keyId = () => keyedHash('key id').slice(0, 16);

/**
 * Seals all rows that were sealed with SECRET_KEY_PREVIOUS with SECRET_KEY, and records when the
 * current key was first used. Every server runs it when it starts. Safe to repeat and to run
 * concurrently, because a row is updated only if it is unchanged since it was read.
 */
export async function resealAll(db: PrismaClient): Promise<ResealResult> {
  // Without a previous key there is nothing to open with it, and no need to read every message.
  const resealed = env().SECRET_KEY_PREVIOUS ? await resealRows(db) : nothing;
  const noted = fact.safeParse((await db.siteFact.findUnique({ where: { key: FACT } }))?.value);
  if (noted.data?.id !== keyId()) {
    const value = { id: keyId(), since: new Date().toISOString() };
    await db.siteFact.upsert({
      where: { key: FACT },
      create: { key: FACT, value },
      update: { value },
    });
  }
  return resealed;
}

async function resealRows(db: PrismaClient): Promise<ResealResult> {
  return {
    settings: await resealSettings(db),
    webhooks: await resealWebhooks(db),
    staffMail: await resealStaffMail(db),
    secondFactors: await resealFactors(db),
    receipts: await resealReceipts(db),
  };
}

/** When the current key was first used; undefined before `resealAll` ran with it. */
export async function keySince(db: PrismaClient): Promise<Date | undefined> {
  const { data } = fact.safeParse((await db.siteFact.findUnique({ where: { key: FACT } }))?.value);
  return data?.id === keyId() ? new Date(data.since) : undefined;
}

/** Number of stored secrets that no key opens, and of those still sealed with the previous key. */
export async function countSealed(db: PrismaClient): Promise<{ lost: number; old: number }> {
  const sealed = [
    ...(await db.storedSetting.findMany()).map((row) => [STORED_SETTINGS, row.sealed] as const),
    ...(await db.webhook.findMany()).map((row) => [WEBHOOK_SECRET, row.secret] as const),
  ];
  const counts = { lost: 0, old: 0 };
  for (const [purpose, bytes] of sealed) {
    if (!bytes || unseal(bytes, keyFor(purpose)) !== undefined) continue;
    if (resealedFor(purpose, bytes)) counts.old += 1;
    else counts.lost += 1;
  }
  for (const { secret } of await db.staffSecondFactor.findMany()) {
    const isOpen = await symmetricDecrypt({ key: authKeys(), data: secret }).catch(() => undefined);
    if (isOpen === undefined) counts.lost += 1;
    else if (!isCurrent(secret)) counts.old += 1;
  }
  return counts;
}

async function resealSettings(db: PrismaClient) {
  let count = 0;
  for (const { name, sealed } of await db.storedSetting.findMany()) {
    const again = sealed && resealedFor(STORED_SETTINGS, sealed);
    if (!again) continue;
    const where = { name, sealed };
    count += (await db.storedSetting.updateMany({ where, data: { sealed: again } })).count;
  }
  return count;
}

async function resealWebhooks(db: PrismaClient) {
  let count = 0;
  for (const { id, secret } of await db.webhook.findMany()) {
    const again = resealedFor(WEBHOOK_SECRET, secret);
    if (!again) continue;
    count += (await db.webhook.updateMany({ where: { id, secret }, data: { secret: again } }))
      .count;
  }
  return count;
}

async function resealStaffMail(db: PrismaClient) {
  let count = 0;
  for (const { id, sealed } of await db.staffMail.findMany({ where: { sealed: { not: null } } })) {
    const again = sealed && resealedFor(STAFF_MAIL, sealed);
    if (!again) continue;
    const where = { id, sealed };
    count += (await db.staffMail.updateMany({ where, data: { sealed: again } })).count;
  }
  return count;
}

async function resealFactors(db: PrismaClient) {
  const key = authKeys();
  const again = async (data: string) =>
    symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) });
  let count = 0;
  for (const { id, secret, backupCodes } of await db.staffSecondFactor.findMany()) {
    if (isCurrent(secret) && isCurrent(backupCodes)) continue;
    try {
      const data = { secret: await again(secret), backupCodes: await again(backupCodes) };
      const where = { id, secret, backupCodes };
      count += (await db.staffSecondFactor.updateMany({ where, data })).count;
    } catch {
      // Encrypted with an unknown key; `countSealed` reports it.
    }
  }
  return count;
}

/** Receipt links sent earlier stay valid, because their tokens are stored sealed. */
async function resealReceipts(db: PrismaClient) {
  let count = 0;
  let after = '';
  while (true) {
    const rows = await db.message.findMany({
      where: { id: { gt: after }, erasedBy: null },
      orderBy: { id: 'asc' },
      take: BATCH_SIZE,
      select: { id: true, receiptHash: true, receiptSealed: true },
    });
    const changes = rows.flatMap((row) => {
      const sealed = resealedReceipt(row);
      return sealed ? [{ id: row.id, sealed }] : [];
    });
    if (changes.length > 0) {
      count += await db.$executeRaw`
        update "Message" m set "receiptSealed" = c.sealed
        from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id text, sealed text)
        where m.id = c.id and m."erasedBy" is null`;
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH_SIZE) return count;
    after = last.id;
  }
}
