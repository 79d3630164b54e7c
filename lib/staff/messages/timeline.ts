import type { AuditLine } from '@/lib/platform/db';
import { failureWords, outcomeWords, statusWords } from '@/lib/staff/labels';
import type { StaffBounce, StaffDelivery, StaffMessage } from './find-message';
import { receiverOf } from './receiver';
import { actionWords, erasers } from './timeline-labels';

/** Something that happened to a message, in words without any of its text. */
export type Happening = { at: Date; words: string };

/** A try's end and the state it led to are written in one statement; no clock tells them apart. */
const SAME_MS = 1000;

/** Everything that is known to have happened to a message, in its order. */
export function timelineOf(
  message: StaffMessage,
  lines: AuditLine[],
  bounces: StaffBounce[],
): Happening[] {
  const happenings = [
    ...ofMessage(message, lines),
    ...message.deliveries.flatMap(ofDelivery),
    ...bounces.flatMap((bounce) => ofBounce(bounce, message.deliveries)),
    ...lines.map((line) => ({ at: line.at, words: `${line.actor} ${actionWords(line)}` })),
  ];
  return happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function ofMessage(message: StaffMessage, lines: AuditLine[]): Happening[] {
  const { createdAt, confirmedAt, remindedAt, endedAt, erasedAt, erasedBy } = message;
  // Where one message alone was erased, the audit names it and says by whom.
  const known = lines.some(({ action }) => action === 'messages.erased');
  const eraser = erasers[erasedBy ?? ''] ?? 'Somebody';
  return [
    ...on(createdAt, 'The supporter wrote the message'),
    ...on(confirmedAt, 'The supporter confirmed the email address'),
    ...on(remindedAt, 'The supporter was reminded to confirm'),
    ...on(endedAt, 'All letters had ended'),
    ...on(known ? null : erasedAt, `${eraser} erased the person and what they wrote`),
  ];
}

function ofDelivery(delivery: StaffDelivery): Happening[] {
  const { kind, createdAt, status, statusSince, attemptLog } = delivery;
  const receiver = receiverOf(delivery);
  const tries = attemptLog.map(({ number, startedAt, endedAt, outcome, failure }) => {
    const words = outcome ? (outcomeWords[outcome] ?? outcome) : endedAt ? 'not known' : 'began';
    const why = failure ? ` (${failureWords[failure] ?? failure})` : '';
    return { at: endedAt ?? startedAt, words: `${receiver}, try ${number}: ${words}${why}` };
  });
  const lastTry = tries.at(-1)?.at;
  const said = [createdAt, ...(lastTry ? [lastTry] : [])].some((at) => near(at, statusSince));
  return [
    ...on(kind === 'notice' ? createdAt : null, `${receiver}: put in line`),
    ...tries,
    ...on(said ? null : statusSince, `${receiver}: ${statusWords[status]}`),
  ];
}

function ofBounce({ deliveryId, receivedAt, failure }: StaffBounce, deliveries: StaffDelivery[]) {
  const delivery = deliveries.find(({ id }) => id === deliveryId);
  const why = failureWords[failure] ?? failure;
  return delivery ? on(receivedAt, `${receiverOf(delivery)}: reported as come back (${why})`) : [];
}

const on = (at: Date | null, words: string): Happening[] => (at ? [{ at, words }] : []);

const near = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) <= SAME_MS;
