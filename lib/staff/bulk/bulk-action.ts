import { readCampaign } from '@/lib/campaign/campaign';
import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import { readOffered } from '@/lib/messages/own-words';
import { type BulkKind, type BulkOutcome, db, type Language, type Prisma } from '@/lib/platform/db';
import { addJob } from '@/lib/platform/jobs';
import type { Staff } from '@/lib/staff/access/require-staff';
import { isId } from '@/lib/staff/messages/find-message';
import type { Rejection } from '@/lib/staff/messages/message-fields';
import { writerOf } from '@/lib/staff/messages/message-labels';
import { ownPartOf, ownSubjectOf } from '@/lib/staff/messages/own-words';

/**
 * Kinds of bulk actions. A bulk action is one row with its messages: shown as a preview (offer.ts),
 * confirmed, and after a delay carried out by a job (carry-out.ts). During the delay, canceling the
 * row undoes the action: nothing has changed yet, so nothing has to be restored.
 */
export const bulkKinds = ['release', 'reject', 'retry'] as const satisfies readonly BulkKind[];

/** Maximum number of messages in one action, as many as one person can be responsible for. */
export const MAX_BULK = 1_000;

/** Delay between confirmation and start, in seconds, so that there is time to notice a mistake. */
export const UNDO_SECONDS = 30;

const whole = { items: { orderBy: { position: 'asc' } } } satisfies Prisma.BulkActionInclude;

export type BulkAction = Prisma.BulkActionGetPayload<{ include: typeof whole }>;

/**
 * Finds a bulk action. A preview is visible only to the person who made it; a confirmed action is
 * visible to all staff, so that a colleague can stop it.
 */
export async function findBulkAction(
  id: string,
  by: Pick<Staff, 'id'>,
): Promise<BulkAction | undefined> {
  if (!isId(id)) return undefined;
  const action = await db().bulkAction.findUnique({ where: { id }, include: whole });
  return action && (action.startsAt || action.actorId === by.id) ? action : undefined;
}

type BulkState = 'preview' | 'waiting' | 'canceled' | 'running' | 'finished';

type Times = Pick<BulkAction, 'startsAt' | 'startedAt' | 'finishedAt' | 'canceledAt'>;

export function stateOf({ startsAt, startedAt, finishedAt, canceledAt }: Times): BulkState {
  if (finishedAt) return 'finished';
  if (startedAt) return 'running';
  if (canceledAt) return 'canceled';
  return startsAt ? 'waiting' : 'preview';
}

/** Number of messages per outcome so far. */
export function countOutcomes({ items }: Pick<BulkAction, 'items'>): Record<BulkOutcome, number> {
  const counts = { done: 0, changed: 0, no_channel: 0, ask_ended: 0, not_permitted: 0 };
  for (const { outcome } of items) if (outcome) counts[outcome] += 1;
  return counts;
}

type Confirmation = { id: string; by: Staff; rejection?: Rejection; now?: Date };

/**
 * Confirms one's own preview and queues the job that carries it out. If the button is pressed
 * twice, only the first press counts.
 */
export async function confirmBulkAction({
  id,
  by,
  rejection,
  now = new Date(),
}: Confirmation): Promise<boolean> {
  if (!isId(id)) return false;
  const startsAt = new Date(now.getTime() + UNDO_SECONDS * 1000);
  const { code = null, words = null } = rejection ?? {};
  return db().$transaction(async (tx) => {
    const { count } = await tx.bulkAction.updateMany({
      where: { id, actorId: by.id, startsAt: null },
      data: { startsAt, code, words, network: by.network },
    });
    if (count === 1) await addJob(tx, { name: 'carry_out_bulk', id, runAt: startsAt });
    return count === 1;
  });
}

/**
 * Undoes a confirmed action if its job has not started. Only one of the two statements, this one or
 * the job's, finds the row unchanged.
 * @returns `canceled` also if it was canceled before
 */
export async function cancelBulkAction({
  id,
  by,
  now = new Date(),
}: Omit<Confirmation, 'rejection'>): Promise<'canceled' | 'too_late' | 'gone'> {
  if (!isId(id)) return 'gone';
  await db().bulkAction.updateMany({
    where: { id, startsAt: { not: null }, startedAt: null, canceledAt: null },
    data: { canceledAt: now, canceledBy: by.name, words: null },
  });
  const action = await findBulkAction(id, by);
  if (!action?.startsAt) return 'gone';
  return action.canceledAt ? 'canceled' : 'too_late';
}

/** Starts a confirmed action that was not canceled, or resumes one that was interrupted. */
export async function startBulkAction(id: string, now: Date): Promise<BulkAction | undefined> {
  await db().bulkAction.updateMany({
    where: { id, startsAt: { not: null }, startedAt: null, canceledAt: null },
    data: { startedAt: now },
  });
  return (
    (await db().bulkAction.findFirst({
      where: { id, startedAt: { not: null }, finishedAt: null },
      include: whole,
    })) ?? undefined
  );
}

/** Reason for rejecting the messages, as confirmed. */
export function rejectionOf({ code, words }: Pick<BulkAction, 'code' | 'words'>): Rejection {
  if (!code || !isRejectionCode(code)) throw new Error('a rejection without its reason');
  return { code, words: words ?? '' };
}

export type PreviewText = {
  messageId: string;
  reference: string;
  writer: string;
  language: Language;
  /** Own subject; empty for one that the site offered. */
  subject: string;
  /** Own text; empty for a message that is the form's text alone. */
  words: string;
};

/**
 * Own texts of the supporters, in the order of the action. Staff must read them before they
 * approve.
 */
export async function readPreviewTexts({
  items,
}: Pick<BulkAction, 'items'>): Promise<PreviewText[]> {
  const found = await db().message.findMany({
    where: { id: { in: items.map(({ messageId }) => messageId) } },
    select: {
      id: true,
      reference: true,
      firstName: true,
      lastName: true,
      language: true,
      subject: true,
      body: true,
      templateText: true,
      ownText: true,
      erasedAt: true,
    },
  });
  const offered = await readOffered(await readCampaign());
  const messages = new Map(found.map((message) => [message.id, message]));
  return items.flatMap(({ messageId, reference }) => {
    const message = messages.get(messageId);
    if (!message) return [];
    const { language } = message;
    const own = { subject: ownSubjectOf(message, offered), words: ownPartOf(message) };
    return [{ messageId, reference, language, writer: writerOf(message), ...own }];
  });
}
