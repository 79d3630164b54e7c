import { createHash } from 'node:crypto';
import type { Prisma, PrismaClient } from './db';
import { applyStoredValues, env, type StorableName, type StoredValues, storableNames } from './env';
import { errorName, log } from './log';
import { sealFor, unsealFor } from './secrets';
import { sharedState } from './shared-state';
import { SECOND_MS } from './time';

/** Settings that are stored sealed and never shown again. */
export const secretNames: readonly StorableName[] = ['SMTP_URL', 'HOUSE_CWC_KEY', 'SENATE_CWC_KEY'];

/** Purpose of the key that seals them. */
export const STORED_SETTINGS = 'stored settings';

/** Settings stored in the campaign's row, by the names of their variables. */
const ofCampaign = {
  OPERATOR_NAME: 'operatorName',
  OPERATOR_ADDRESS: 'operatorAddress',
  OPERATOR_CONTACT: 'operatorContact',
  KEEP_MESSAGES_DAYS: 'keepMessagesDays',
} as const;

type Row = { name: string; value: string | null; sealed: Uint8Array | null };

/**
 * Reads the stored values. A secret that was sealed with another SECRET_KEY counts as not stored.
 */
export async function readStored(db: Pick<Prisma.TransactionClient, '$queryRaw'>) {
  const rows = await db.$queryRaw<Row[]>`
    select name, value, sealed from "StoredSetting"
    union all
    select v.name, v.value, null from "Campaign" c, lateral (values
      (${'OPERATOR_NAME'}, c."operatorName"), (${'OPERATOR_ADDRESS'}, c."operatorAddress"),
      (${'OPERATOR_CONTACT'}, c."operatorContact"),
      (${'KEEP_MESSAGES_DAYS'}, c."keepMessagesDays"::text)) v(name, value)
    where v.value is not null order by 1`;
  const pairs = rows.flatMap(({ name, value, sealed }) => {
    const plain = value ?? (sealed ? unsealFor(STORED_SETTINGS, sealed) : undefined);
    return plain && isStorable(name) ? [[name, plain]] : [];
  });
  return Object.fromEntries(pairs) as StoredValues;
}

const isStorable = (name: string): name is StorableName =>
  (storableNames as readonly string[]).includes(name);

/** Stores values; `null` removes one. The campaign's settings go into the campaign's row. */
export async function writeStored(
  tx: Pick<Prisma.TransactionClient, 'storedSetting'>,
  changes: Partial<Record<Exclude<StorableName, keyof typeof ofCampaign>, string | null>>,
) {
  for (const [name, plain] of Object.entries(changes)) {
    if (plain === null) {
      await tx.storedSetting.deleteMany({ where: { name } });
      continue;
    }
    const isSecret = (secretNames as readonly string[]).includes(name);
    const data = isSecret
      ? { value: null, sealed: new Uint8Array(sealFor(STORED_SETTINGS, plain)) }
      : { value: plain, sealed: null };
    await tx.storedSetting.upsert({ where: { name }, create: { name, ...data }, update: data });
  }
}

/** The values in force, and what they were sealed with. */
const inForce = sharedState('stored settings', { text: '' });

/** Puts the stored values into force in this process. @throws when the database does not answer */
export async function loadStored(db: Pick<Prisma.TransactionClient, '$queryRaw'>): Promise<void> {
  const values = await readStored(db);
  const text = JSON.stringify([values, env().SECRET_KEY, env().SECRET_KEY_PREVIOUS]);
  if (text === inForce.text) return;
  inForce.text = text;
  applyStoredValues(values);
}

/** Version of the stored values; changes when other values are in force in this process. */
export function storedVersion(): string {
  return createHash('sha256').update(inForce.text).digest('base64url');
}

/** Polling interval; a change on another machine is in force within two of these. */
const LOOK_EVERY_MS = SECOND_MS;

/**
 * Polls the values that admins store on any machine.
 * @param follow called after each poll, for example to replace an SMTP transport
 * @returns the function that stops polling
 */
export function followStored(db: PrismaClient, follow: () => void): () => Promise<void> {
  let looking = Promise.resolve();
  let isLooking = false;
  const look = async () => {
    try {
      await loadStored(db);
      follow();
    } catch (problem) {
      log.error('settings_not_read', { error: errorName(problem) });
    }
    isLooking = false;
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look();
  }, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
