import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readSettings } from '@/lib/campaign/settings';
import { certainties } from '@/lib/lookup/resolution';
import { db, type PrismaClient } from '@/lib/platform/db';
import { takeFromNetwork } from '@/lib/platform/rate-limit';
import { seal, unseal } from '@/lib/platform/secrets';
import { HOUR_MS, WRITER_WAIT_MS, within } from '@/lib/platform/time';

/** A draft is gone this long after it was last touched. */
export const DRAFT_HOURS = 2;

const contentSchema = z.object({
  /** Field → what was typed, as it was typed: also what is wrong or too long comes back. */
  typed: z.record(z.string(), z.string()).default({}),
  /** Field → problem key, shown on the next page and gone with the next step. */
  problems: z.record(z.string(), z.string()).default({}),
  /** Field → what was typed when it was asked about: the same again is the answer, and is taken. */
  asked: z.record(z.string(), z.string()).optional(),
  /** Districts to choose from, where the address leaves more than one. */
  choices: z.array(z.string()).default([]),
  /** The address is too close to a line between them to tell. */
  isNear: z.boolean().optional(),
  district: z.string().optional(),
  /** How sure the district is. */
  certainty: z.enum(certainties).optional(),
  /** Page of the receipt, once sent; nothing typed is kept from then on. */
  sentAs: z.string().optional(),
});

export type DraftContent = z.infer<typeof contentSchema>;
export type Draft = { id: string; key: Buffer; createdAt: Date; content: DraftContent };

/**
 * What a visitor typed, sealed with a key that only their cookie holds: a reader of our
 * database, ourselves included, cannot read a draft.
 */
export async function createDraft(content: Partial<DraftContent>): Promise<Draft> {
  const key = randomBytes(32);
  const whole = contentSchema.parse(content);
  const row = await db().draft.create({
    data: { sealed: sealed(whole, key), expiresAt: expiry() },
    select: { id: true, createdAt: true },
  });
  return { ...row, key, content: whole };
}

/** Text of a draft: six times the longest message. More is given back and not stored. */
export const MAX_DRAFT_BYTES = 64_000;
/** All drafts together, so that no crowd fills the disk. */
const MAX_TOTAL_BYTES = 1_000_000_000;
const TOTAL_AGE_MS = 10_000;
/** Kilobytes of steps for each draft that a network may begin: about ten steps of a usual message. */
const STEP_KILOBYTES = 20;

type Refused = { retryAfterSeconds: number };

/**
 * A new draft, as long as this network has not begun too many within the hour, and as long as there
 * is room: each of them is a row that anyone can make.
 * @throws when the database does not answer
 */
export async function beginDraft(network: string): Promise<{ draft: Draft } | Refused> {
  const { limits } = await readSettings();
  const turn = await takeFromNetwork('drafts', network, limits.drafts);
  if (!turn.allowed) return { retryAfterSeconds: turn.retryAfterSeconds };
  if ((await readTotalBytes()) > MAX_TOTAL_BYTES) return { retryAfterSeconds: HOUR_MS / 1_000 };
  return { draft: await createDraft({}) };
}

/**
 * Counts one step of a network by its size: each of them writes the whole draft again.
 * @throws when the database does not answer
 */
export async function countStep(network: string, bytes: number): Promise<Refused | undefined> {
  const { limits } = await readSettings();
  const amount = Math.max(1, Math.ceil(bytes / 1_000));
  const turn = await takeFromNetwork('draft-steps', network, limits.drafts * STEP_KILOBYTES, {
    amount,
  });
  return turn.allowed ? undefined : { retryAfterSeconds: turn.retryAfterSeconds };
}

let total: { at: number; bytes: number } | undefined;

async function readTotalBytes(): Promise<number> {
  if (!total || Date.now() - total.at > TOTAL_AGE_MS) {
    const [row] = await db().$queryRaw<{ bytes: number }[]>`
      select coalesce(sum(octet_length("sealed")), 0)::float8 as bytes from "Draft"`;
    total = { at: Date.now(), bytes: row?.bytes ?? 0 };
  }
  return total.bytes;
}

/** @param cookie as `draftCookie` wrote it; a draft that expired, or another key, is no draft */
export async function findDraft(cookie: string | undefined): Promise<Draft | undefined> {
  const [id = '', keyText = ''] = cookie?.split('.') ?? [];
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await within(WRITER_WAIT_MS, db().draft.findUnique({ where: { id } }));
  if (!row || row.expiresAt <= new Date()) return undefined;
  const key = Buffer.from(keyText, 'base64url');
  const plain = key.length === 32 ? unseal(row.sealed, key) : undefined;
  if (!plain) return undefined;
  return { id, key, createdAt: row.createdAt, content: contentSchema.parse(JSON.parse(plain)) };
}

/** @throws when the draft is gone */
export async function saveDraft({ id, key, content }: Draft): Promise<void> {
  await db().draft.update({
    where: { id },
    data: { sealed: sealed(content, key), expiresAt: expiry() },
  });
}

export async function dropDraft(cookie: string | undefined): Promise<void> {
  const [id = ''] = cookie?.split('.') ?? [];
  if (z.uuid().safeParse(id).success) await db().draft.deleteMany({ where: { id } });
}

/** @returns how many were gone by `now` */
export async function dropExpiredDrafts(of: Pick<PrismaClient, 'draft'>, now: Date) {
  return (await of.draft.deleteMany({ where: { expiresAt: { lte: now } } })).count;
}

export const draftCookie = ({ id, key }: Draft) => `${id}.${key.toString('base64url')}`;

/** Tells what a draft says apart from what it said before: the letters shown are the ones sent. */
export function draftMark({ typed, district }: DraftContent): string {
  return createHash('sha256')
    .update(JSON.stringify([typed, district]))
    .digest('base64url');
}

const expiry = () => new Date(Date.now() + DRAFT_HOURS * HOUR_MS);
const sealed = (content: DraftContent, key: Buffer) =>
  new Uint8Array(seal(JSON.stringify(content), key));
