import { type Channel, GiveUp, type Letter, TryAgainLater } from '@/lib/delivery/channel';
import { type Site, siteOf } from '@/lib/delivery/letters/letter-of';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import type { PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { type ClaimedMail, claimStaffMail } from './claim-staff-mail';
import { readStaffMail } from './queue-staff-mail';
import { recordEnd, recordFailed, recordSent } from './record-staff-mail';
import { staffLetter } from './staff-letter';
import { writeStaffMail } from './write-staff-mail';

type Db = Pick<PrismaClient, 'staffMail' | '$queryRaw' | '$executeRaw'>;

type How = {
  /** The channel for mail; without it everything is written to `var/mail/staff`. */
  email: Channel | undefined;
  clock?: () => Date;
  site?: Site;
  /** Ends after the mail in hand. */
  signal?: AbortSignal;
};

/**
 * Sends the mail to staff that is due, one after another. Any number of workers may do so at once:
 * each mail is in one hand. After a crash between sending and writing it down it is sent again, with
 * the same Message-ID.
 */
export async function sendStaffMail(db: Db, how: How): Promise<void> {
  const { clock = () => new Date(), signal } = how;
  while (!signal?.aborted) {
    const mail = await claimStaffMail(db, clock());
    if (!mail) return;
    await send(db, mail, { ...how, clock });
  }
}

async function send(db: Db, mail: ClaimedMail, how: How & { clock: () => Date }): Promise<void> {
  const { clock } = how;
  const content = mail.sealed && readStaffMail(mail.sealed);
  if (!content) return recordEnd(db, mail, 'unreadable', clock());
  const byMail = mail.kind === 'mail_stopped' ? undefined : how.email;
  try {
    await handToSupporter(staffLetter(mail, content, how.site ?? siteOf()), byMail);
  } catch (thrown) {
    const problem = failureOf(thrown);
    log.error('staff mail not sent', { failure: problem.failure, attempt: mail.attempts });
    if (problem instanceof TryAgainLater && problem.stopsChannel) {
      // First the stop, or it would be taken up again at once.
      await stopChannel(db, {
        channel: 'email',
        because: problem.stopReason ?? problem.failure,
        now: clock(),
      });
    }
    return recordFailed(db, mail, problem, clock());
  }
  await recordSent(db, mail, clock());
}

async function handToSupporter(letter: Letter, email: Channel | undefined): Promise<void> {
  await (email ? email.send(letter) : writeStaffMail(letter, env().DATA_DIR));
}

/** A channel that breaks its contract is tried again like any other failure. */
function failureOf(thrown: unknown): TryAgainLater | GiveUp {
  if (thrown instanceof TryAgainLater || thrown instanceof GiveUp) return thrown;
  return new TryAgainLater('unknown', errorName(thrown));
}
