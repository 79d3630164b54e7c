import type { GiveUp, TryAgainLater } from '@/lib/delivery/channel';
import { delayAfter } from '@/lib/delivery/schedule';
import type { PrismaClient } from '@/lib/platform/db';
import type { ClaimedMail } from './claim-staff-mail';

type Db = Pick<PrismaClient, 'staffMail'>;

/** A link in it is over by then, or somebody has looked. */
export const KEEP_TRYING_MS = 48 * 3_600_000;

/** The sixth delay is half an hour: whoever waits for a link is not left alone for a night. */
const MAX_DOUBLINGS = 6;

/** Only who claimed it last may write what became of it. */
const ours = ({ id, attempts }: ClaimedMail) => ({ id, attempts, sentAt: null, endedAt: null });

/** It was taken: nothing that opens an account is kept any longer. */
export async function recordSent(db: Db, mail: ClaimedMail, now: Date): Promise<void> {
  const data = { sentAt: now, sealed: null, failure: null };
  await db.staffMail.updateMany({ where: ours(mail), data });
}

/** It will never be taken, or cannot be read. */
export async function recordEnd(db: Db, mail: ClaimedMail, failure: string, now: Date) {
  const data = { endedAt: now, sealed: null, failure };
  await db.staffMail.updateMany({ where: ours(mail), data });
}

/** A failed try: again later, or never when it was refused for good or has waited 48 hours. */
export async function recordFailed(
  db: Db,
  mail: ClaimedMail,
  problem: TryAgainLater | GiveUp,
  now: Date,
): Promise<void> {
  const { failure } = problem;
  const isOver = now.getTime() - mail.createdAt.getTime() >= KEEP_TRYING_MS;
  if (problem.name === 'GiveUp' || isOver) return recordEnd(db, mail, failure, now);
  // A stop is no fault of this mail: the try does not count, and the stop itself holds it back.
  const stops = 'stopsChannel' in problem && problem.stopsChannel;
  const waitMs = stops ? 0 : delayAfter(Math.min(mail.attempts, MAX_DOUBLINGS));
  const dueAt = new Date(now.getTime() + waitMs);
  const attempts = stops ? mail.attempts - 1 : mail.attempts;
  await db.staffMail.updateMany({ where: ours(mail), data: { dueAt, attempts, failure } });
}
