import { type AuditLine, db } from '@/lib/platform/db';
import { auditSentence } from '@/lib/staff/audit/audit-sentence';
import { attemptLabel, failureLabel, statusLabel } from '@/lib/staff/labels';
import { staffVersionIn } from './change-message';
import type { StaffBounce, StaffDelivery, StaffMessage } from './find-message';
import { receiverOf } from './message-labels';

/** Event in a message's history, described without any of its text. */
export type Happening = { at: Date; words: string };

/**
 * Time difference below which two events count as simultaneous, in milliseconds. An attempt's end
 * and the resulting status are written in one statement.
 */
const SAME_MS = 1000;

/** Every recorded event of a message, in chronological order. */
export function timelineOf(
  message: StaffMessage,
  lines: AuditLine[],
  bounces: StaffBounce[],
): Happening[] {
  const happenings = [
    ...ofMessage(message, lines),
    ...message.deliveries.flatMap(ofDelivery),
    ...bounces.flatMap((bounce) => ofBounce(bounce, message.deliveries)),
    ...lines.map((line) => ({ at: line.at, words: describeChange(line) })),
  ];
  return happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function ofMessage(message: StaffMessage, lines: AuditLine[]): Happening[] {
  const { createdAt, confirmedAt, remindedAt, endedAt, erasedAt, erasedBy } = message;
  // If only this message's data was deleted, the audit names the message and the person who deleted
  // it.
  const known = lines.some(({ action }) => action === 'messages.erased');
  const eraser = erasers[erasedBy ?? ''] ?? 'Someone';
  return [
    ...on(createdAt, 'The supporter wrote the message'),
    ...on(confirmedAt, 'The supporter confirmed the email address'),
    ...on(remindedAt, 'The supporter was reminded to confirm'),
    ...on(endedAt, 'All deliveries finished'),
    ...on(known ? null : erasedAt, `${eraser} deleted the supporter’s information`),
  ];
}

function ofDelivery(delivery: StaffDelivery): Happening[] {
  const { kind, createdAt, statusSince, attemptLog } = delivery;
  const receiver = receiverOf(delivery);
  const tries = attemptLog.map(({ number, startedAt, endedAt, outcome, failure }) => {
    const words = outcome ? attemptLabel(outcome, delivery) : endedAt ? 'unknown' : 'started';
    const why = failure ? ` (${failureLabel(failure)})` : '';
    return { at: endedAt ?? startedAt, words: `${receiver}, attempt ${number}: ${words}${why}` };
  });
  const lastTry = tries.at(-1)?.at;
  const isShown = [createdAt, ...(lastTry ? [lastTry] : [])].some((at) => near(at, statusSince));
  return [
    ...on(kind === 'notice' ? createdAt : null, `${receiver}: queued`),
    ...tries,
    ...on(isShown ? null : statusSince, `${receiver}: ${statusLabel(delivery)}`),
  ];
}

function ofBounce({ deliveryId, receivedAt, failure }: StaffBounce, deliveries: StaffDelivery[]) {
  const delivery = deliveries.find(({ id }) => id === deliveryId);
  const why = failureLabel(failure);
  return delivery ? on(receivedAt, `${receiverOf(delivery)}: bounced (${why})`) : [];
}

const on = (at: Date | null, words: string): Happening[] => (at ? [{ at, words }] : []);

const near = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) <= SAME_MS;

/** Maximum number of audit entries in a timeline, more than staff make for one message. */
const MAX = 200;

type TimelineMessage = Pick<StaffMessage, 'id' | 'reference' | 'deliveries'>;

/** Changes to a message by staff or by the system: audit entries, oldest first. */
export async function listChanges({
  id,
  reference,
  deliveries,
}: TimelineMessage): Promise<AuditLine[]> {
  const letters = deliveries.map(({ seat, notice }) =>
    `${reference} ${seat ?? notice ?? ''}`.trim(),
  );
  const lines = await db().auditLine.findMany({
    where: { subject: { in: [...new Set([reference, id, ...letters])] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MAX,
  });
  return lines.reverse();
}

/** Staff changes since a page of this version was rendered; empty if it changed without staff. */
export function changesSince(
  seen: string,
  { staffVersion }: Pick<StaffMessage, 'staffVersion'>,
  lines: AuditLine[],
): AuditLine[] {
  const count = staffVersion - staffVersionIn(seen);
  // There is one entry per counted change; a deletion adds another entry when it is complete.
  const counted = lines.filter(({ action }) => action !== 'messages.erased');
  return count > 0 ? counted.slice(-count) : [];
}

/** Change of this message as a sentence: "Ada rejected this message: a threat, 3 deliveries". */
export function describeChange(line: AuditLine): string {
  const [, ...to] = line.subject?.split(' ') ?? [];
  return auditSentence(line, ['this message', ...to].join(' '));
}

/** Labels of who deleted the personal data, as stored with the message. */
const erasers: Record<string, string> = {
  supporter: 'The supporter',
  staff: 'Staff',
  timetable: 'The retention schedule',
  unconfirmed: 'The retention schedule for unconfirmed messages',
};
