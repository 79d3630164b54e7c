import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readSettings } from '@/lib/campaign/settings';
import { certainties } from '@/lib/lookup/resolution';
import { TYPED_COOKIE } from '@/lib/lookup/typed-address';
import { CALLER_COOKIE } from '@/lib/offices/calling/caller';
import { clearCookie, readCookie } from '@/lib/platform/answers';
import { db, type PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { countAgainstNetworkLimit } from '@/lib/platform/rate-limit';
import { seal, unseal } from '@/lib/platform/secrets';
import { HOUR_MS, SECOND_MS, WRITER_WAIT_MS, within } from '@/lib/platform/time';

/** Lifetime of a draft in hours, from its last change. */
export const DRAFT_HOURS = 2;

/**
 * Clears what the visitor typed: the draft's cookie, and those of a lookup, from which the form of
 * the journey would be filled in again.
 */
export const clearTyped = () => ['draft', TYPED_COOKIE, CALLER_COOKIE].map(clearCookie);

const contentSchema = z.object({
  /** Field → text as typed. Invalid and overlong text is included, so that it is shown again. */
  typed: z.record(z.string(), z.string()).default({}),
  /** Field → problem key, shown on the next page and removed by the next step. */
  problems: z.record(z.string(), z.string()).default({}),
  /**
   * Field → text for which the visitor was asked to confirm the value. The same text again confirms
   * it.
   */
  asked: z.record(z.string(), z.string()).optional(),
  /** Districts to choose from, if the address allows more than one. */
  choices: z.array(z.string()).default([]),
  /** Whether the address is too close to a district boundary to decide. */
  isNear: z.boolean().optional(),
  district: z.string().optional(),
  /** How the district is known. */
  certainty: z.enum(certainties).optional(),
  /**
   * Path of the receipt, once the message was sent; the draft contains no typed text from then on.
   */
  sentAs: z.string().optional(),
});

export type DraftContent = z.infer<typeof contentSchema>;
export type Draft = { id: string; key: Buffer; createdAt: Date; content: DraftContent };

/**
 * Creates a draft, encrypted with a key that only the visitor's cookie contains. No one who reads
 * our database, including us, can read a draft.
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

/**
 * Maximum size of a draft: six times the longest message. A larger one is returned to the visitor
 * and not stored.
 */
export const MAX_DRAFT_BYTES = 64_000;
/** Maximum size of all drafts together, so that a flood of drafts cannot fill the disk. */
const MAX_TOTAL_BYTES = 1_000_000_000;
const TOTAL_AGE_MS = 10_000;
/**
 * Allowance for steps, in kilobytes per draft that a network may begin: about ten steps of a
 * typical message.
 */
const STEP_KILOBYTES = 20;

type LimitReached = { retryAfterSeconds: number };

/**
 * Creates a draft unless this network has begun too many within the hour or the storage limit is
 * reached, since anyone can create such a row.
 * @throws if the database is unavailable.
 */
export async function beginDraft(network: string): Promise<{ draft: Draft } | LimitReached> {
  const { limits } = await readSettings();
  const turn = await countAgainstNetworkLimit('drafts', network, limits.drafts);
  if (!turn.allowed) return { retryAfterSeconds: turn.retryAfterSeconds };
  if ((await readTotalBytes()) > MAX_TOTAL_BYTES) return { retryAfterSeconds: HOUR_MS / 1_000 };
  return { draft: await createDraft({}) };
}

/**
 * Counts a step against the network's limit by the larger of what it posts and what it writes, since
 * each step rewrites the whole draft. While drafts are at their storage limit, only steps that add
 * little are taken, such as the last one: a message that is already written can still be sent.
 * @throws if the database is unavailable.
 */
export async function countStep(
  network: string,
  { postedBytes, wholeBytes }: { postedBytes: number; wholeBytes: number },
): Promise<LimitReached | undefined> {
  const { limits } = await readSettings();
  const limit = limits.drafts * STEP_KILOBYTES;
  const amount = Math.max(1, Math.ceil(Math.max(postedBytes, wholeBytes) / 1_000));
  const turn = await countAgainstNetworkLimit('draft-steps', network, limit, { amount });
  if (!turn.allowed) return { retryAfterSeconds: turn.retryAfterSeconds };
  const isFull = postedBytes > 1_000 && (await readTotalBytes()) > MAX_TOTAL_BYTES;
  return isFull ? { retryAfterSeconds: HOUR_MS / 1_000 } : undefined;
}

/** `at` is by the monotonic clock, which no one sets. */
let total: { at: number; bytes: number } | undefined;

async function readTotalBytes(): Promise<number> {
  if (!total || performance.now() - total.at > TOTAL_AGE_MS) {
    const [row] = await db().$queryRaw<{ bytes: number }[]>`
      select coalesce(sum(octet_length("sealed")), 0)::float8 as bytes from "Draft"`;
    total = { at: performance.now(), bytes: row?.bytes ?? 0 };
  }
  return total.bytes;
}

/**
 * Finds the draft of a cookie; undefined if it has expired or the key does not match.
 * @param cookie as written by `draftCookie`.
 */
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

/** @throws if the draft no longer exists. */
export async function saveDraft({ id, key, content }: Draft): Promise<void> {
  await db().draft.update({
    where: { id },
    data: { sealed: sealed(content, key), expiresAt: expiry() },
  });
}

export async function deleteDraft(cookie: string | undefined): Promise<void> {
  const [id = ''] = cookie?.split('.') ?? [];
  if (z.uuid().safeParse(id).success) await db().draft.deleteMany({ where: { id } });
}

/** Time limit for deleting the draft of a visitor who is leaving. */
const LEAVE_MS = SECOND_MS;

/**
 * Deletes the draft of a visitor who is leaving. Never throws and never takes long, because leaving
 * must work without the database: the draft then expires, and without its cookie no one can read it.
 */
export async function dropDraft(headers: Headers): Promise<void> {
  try {
    await within(LEAVE_MS, deleteDraft(readCookie(headers, 'draft')));
  } catch (problem) {
    log.error('draft_not_dropped', { error: errorName(problem) });
  }
}

/** Deletes drafts that have expired. @returns how many. */
export async function deleteExpiredDrafts(of: Pick<PrismaClient, 'draft'>, now: Date) {
  return (await of.draft.deleteMany({ where: { expiresAt: { lte: now } } })).count;
}

export const draftCookie = ({ id, key }: Draft) => `${id}.${key.toString('base64url')}`;

/** Hash of a draft's content, to verify that the previewed letters are the ones that are sent. */
export function draftMark({ typed, district }: DraftContent): string {
  return createHash('sha256')
    .update(JSON.stringify([typed, district]))
    .digest('base64url');
}

const expiry = () => new Date(Date.now() + DRAFT_HOURS * HOUR_MS);
const sealed = (content: DraftContent, key: Buffer) =>
  new Uint8Array(seal(JSON.stringify(content), key));
