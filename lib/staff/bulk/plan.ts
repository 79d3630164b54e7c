import { z } from 'zod';
import { rejectionCodes } from '@/lib/campaign/rejection-codes';
import { db } from '@/lib/platform/db';
import { ChannelName, DeliveryStatus, HoldReason } from '@/lib/platform/prisma-client/enums';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';
import { HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';

export const bulkActions = ['release', 'reject', 'retry'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** So long a plan waits for its confirming, and then for a second thought. */
const KEPT_MS = HOUR_MS;

/** One at work that was not written for so long was cut off. */
export const CUT_OFF_MS = MINUTE_MS;

const when = z.coerce.date();

/** A letter that would change, and how it is before: a retry that is taken back makes it so again. */
const letter = z.object({
  id: z.string(),
  status: z.enum(DeliveryStatus),
  statusSince: when,
  dueAt: when,
  channel: z.enum(ChannelName),
  channelReason: z.string().nullable(),
  attempts: z.number(),
  failure: z.string().nullable(),
  providerId: z.string().nullable(),
  sentHash: z.string().nullable(),
  testMode: z.boolean(),
  notifiedStatus: z.enum(DeliveryStatus).nullable(),
  endedAt: when.nullable(),
});

/** One message that would change, as it was seen in the preview. */
const item = z.object({
  id: z.string(),
  reference: z.string(),
  /** The version of what was previewed (lib/staff/messages/page-version). */
  seen: z.string(),
  holdReason: z.enum(HoldReason).nullable(),
  endedAt: when.nullable(),
  letters: z.array(letter),
});
export type PlannedItem = z.infer<typeof item>;

const counts = z.object({ messages: z.number(), letters: z.number() });

const plan = z.object({
  /** Who saw the preview: nobody else confirms it. */
  by: z.string(),
  action: z.enum(bulkActions),
  /** Filters of the inbox that it came from, as a query. */
  filters: z.string(),
  /** More matched than are taken at once. */
  more: z.boolean(),
  items: z.array(item),
  /** Why others would not change, and how many. */
  cannot: z.record(z.string(), z.number()),
  state: z.enum(['offered', 'running', 'done', 'undoing', 'undone']),
  /** When it was written last; one at work is written again every few messages. */
  writtenAt: when,
  /** Why they are rejected; the words for their writers go to each message and stay nowhere else. */
  code: z.enum(rejectionCodes).optional(),
  /** Ids of messages that this plan changed: only those are taken back. */
  changed: z.array(z.string()),
  /** What it came to. What changed between preview and confirming was left alone. */
  done: counts.optional(),
  /** What taking it back came to. */
  undone: counts.optional(),
});
export type BulkPlan = z.infer<typeof plan>;
type Unwritten = Omit<BulkPlan, 'writtenAt'>;

const keyOfPlans = () => keyFor('staff bulk plan');

function sealed(value: Unwritten): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ ...value, writtenAt: new Date() });
  return new Uint8Array(seal(text, keyOfPlans()));
}

/**
 * Keeps what was previewed, so that exactly this is confirmed, on whatever machine. Sealed among the
 * drafts of visitors, which are swept when their time is over: a search in it may name somebody.
 * @returns its id
 */
export async function keepPlan(value: Unwritten, now = new Date()): Promise<string> {
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  const data = { sealed: sealed(value), expiresAt };
  return (await db().draft.create({ data, select: { id: true } })).id;
}

/** The plan of this staff member; nothing for another's, or one that is no more. */
export async function findPlan(id: string, by: Pick<Staff, 'id'>): Promise<BulkPlan | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db().draft.findUnique({ where: { id } });
  const plain = row && row.expiresAt > new Date() ? unseal(row.sealed, keyOfPlans()) : undefined;
  const found = plain ? plan.parse(JSON.parse(plain)) : undefined;
  return found?.by === by.id ? found : undefined;
}

/** Whether it is being carried out or taken back by a request that has not been cut off. */
export function isAtWork({ state, writtenAt }: BulkPlan, now = new Date()): boolean {
  const atWork = state === 'running' || state === 'undoing';
  return atWork && now.getTime() - writtenAt.getTime() < CUT_OFF_MS;
}

/**
 * Takes the plan from one state to the next; of two presses at once only one does, since the row
 * must be as it was read.
 */
export async function takePlan(
  id: string,
  by: Pick<Staff, 'id'>,
  from: readonly BulkPlan['state'][],
  to: BulkPlan['state'],
  now = new Date(),
): Promise<BulkPlan | undefined> {
  const row = await db().draft.findUnique({ where: { id } });
  const found = await findPlan(id, by);
  if (!row || !found || !from.includes(found.state) || isAtWork(found, now)) return undefined;
  const taken = { ...found, state: to };
  const { count } = await db().draft.updateMany({
    where: { id, sealed: row.sealed },
    data: { sealed: sealed(taken) },
  });
  return count === 1 ? taken : undefined;
}

/** Writes the plan over the one of before; only who took it does. */
export async function updatePlan(id: string, value: Unwritten): Promise<void> {
  await db().draft.updateMany({ where: { id }, data: { sealed: sealed(value) } });
}
