import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { rejectionCodes } from '@/lib/campaign/rejection-codes';
import { db } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';

export const bulkActions = ['release', 'reject', 'retry'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** A plan that nobody carried out within a day is forgotten, and so is the way back. */
const KEPT_MS = 86_400_000;

/** One message that would change, as it was seen in the preview. */
const item = z.object({
  id: z.string(),
  reference: z.string(),
  /** The version of what was previewed (lib/staff/messages/page-version). */
  seen: z.string(),
  letters: z.array(z.string()),
});
export type PlannedItem = z.infer<typeof item>;

const result = z.object({
  messages: z.number(),
  letters: z.number(),
  /** Left out since they had changed since the preview. */
  changed: z.number(),
});

const plan = z.object({
  /** Who saw the preview: nobody else confirms it. */
  by: z.string(),
  action: z.enum(bulkActions),
  /** Filters of the inbox that it came from, as a query. */
  filters: z.string(),
  /** How many were asked for; more matched than are taken at once. */
  asked: z.number(),
  more: z.boolean(),
  items: z.array(item),
  /** Why others would not change, and how many. */
  cannot: z.record(z.string(), z.number()),
  state: z.enum(['offered', 'running', 'done', 'undoing', 'undone']),
  code: z.enum(rejectionCodes).optional(),
  /** Ids of messages that changed, for the way back. */
  changedIds: z.array(z.string()).default([]),
  result: result.optional(),
  /** What the way back came to: held again, and gone already. */
  undone: z.object({ held: z.number(), left: z.number() }).optional(),
});
export type BulkPlan = z.infer<typeof plan>;

const keyOf = (id: string) => `bulk:${id}`;

/** Keeps what was previewed, so that exactly this is confirmed, on whatever machine. */
export async function keepPlan(value: BulkPlan, now = new Date()): Promise<string> {
  const id = uuidv7();
  const old = new Date(now.getTime() - KEPT_MS);
  await db().siteFact.deleteMany({
    where: { key: { startsWith: keyOf('') }, updatedAt: { lt: old } },
  });
  await db().siteFact.create({ data: { key: keyOf(id), value } });
  return id;
}

/** The plan of this staff member; nothing for another's, or one that is no more. */
export async function findPlan(id: string, by: Pick<Staff, 'id'>): Promise<BulkPlan | undefined> {
  const kept = await db().siteFact.findUnique({ where: { key: keyOf(id) } });
  const read = plan.safeParse(kept?.value);
  return read.success && read.data.by === by.id ? read.data : undefined;
}

/** Takes the plan from one state to the next; of two presses at once only one does. */
export async function takePlan(
  id: string,
  by: Pick<Staff, 'id'>,
  from: BulkPlan['state'],
  to: BulkPlan['state'],
): Promise<BulkPlan | undefined> {
  const taken = await db().$executeRaw`
    update "SiteFact" set value = jsonb_set(value, '{state}', to_jsonb(${to}::text))
    where key = ${keyOf(id)} and value ->> 'state' = ${from} and value ->> 'by' = ${by.id}`;
  return taken === 1 ? findPlan(id, by) : undefined;
}

export async function updatePlan(id: string, value: BulkPlan): Promise<void> {
  await db().siteFact.update({ where: { key: keyOf(id) }, data: { value } });
}
