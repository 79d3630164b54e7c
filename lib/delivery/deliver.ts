import { errorName } from '@/lib/platform/log';
import { GiveUp, TryAgainLater } from './channel';
import type { Channels } from './channels';
import { letterOf, type SenderSite } from './letters/letter-of';
import type { ClaimedDelivery } from './outbox/claim-due';
import type { AttemptOutcome } from './outcome';

/**
 * Runs one attempt of a claimed delivery and returns its outcome; never throws. It neither reads
 * nor writes rows: no transaction may stay open during a request to another server, which may take
 * minutes.
 */
export async function deliver(
  claimed: ClaimedDelivery,
  channels: Channels,
  site: SenderSite,
): Promise<AttemptOutcome> {
  let sending = false;
  try {
    const channel = channels[claimed.channel];
    if (!channel) throw new TryAgainLater('unavailable', `no ${claimed.channel} channel here`);
    const letter = letterOf(claimed, site);
    sending = true;
    return { outcome: 'accepted', ...(await channel.send(letter)) };
  } catch (problem) {
    return failed(problem, sending);
  }
}

function failed(problem: unknown, sending: boolean): AttemptOutcome {
  if (problem instanceof GiveUp) {
    const { failure, serverText, httpStatus, maybeAccepted } = problem;
    return { outcome: 'give_up', failure, serverText, httpStatus, maybeAccepted };
  }
  if (problem instanceof TryAgainLater) {
    const { failure, serverText, maybeAccepted, retryAfterMs, stopsChannel, stopReason } = problem;
    const known = {
      httpStatus: problem.httpStatus,
      maybeAccepted,
      retryAfterMs,
      stopsChannel,
      stopReason,
    };
    return { outcome: 'try_again', failure, serverText, ...known };
  }
  // A channel that breaks its contract may have done so after the letter was sent.
  const serverText = errorName(problem);
  return { outcome: 'try_again', failure: 'unknown', serverText, maybeAccepted: sending };
}
