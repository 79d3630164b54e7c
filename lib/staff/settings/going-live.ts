import { chooseChannel } from '@/lib/offices/choose-channel';
import { channelAvailabilityOf } from '@/lib/offices/office-channels';
import { db } from '@/lib/platform/db';
import { env, isFromEnvironment, mailMode, missingForLive } from '@/lib/platform/env';
import { isLoopback } from '@/lib/platform/network';
import { loadStored, writeStored } from '@/lib/platform/stored-settings';
import { outgoingLine } from '@/lib/platform/text';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';

/**
 * Number of offices by the channel that messages would use in live mode with the current settings.
 */
export type LiveCounts = {
  offices: number;
  online: number;
  email: number;
  selfSend: number;
  /** Offices among `online` whose system is a test system that does not pass messages on. */
  testOnly: number;
};

/** Counts offices for a supporter with a certain district and a title that both chambers accept. */
export async function countLive(): Promise<LiveCounts> {
  const [offices, states] = await Promise.all([
    db().office.findMany({ where: { bioguide: { not: null } } }),
    db().channelState.findMany(),
  ]);
  const availability = channelAvailabilityOf({ ...env(), MAIL_LIVE: 'yes' }, states);
  const letter = { certainty: 'address', prefix: 'Ms.' } as const;
  const counts = { offices: offices.length, online: 0, email: 0, selfSend: 0, testOnly: 0 };
  for (const office of offices) {
    const { channel } = chooseChannel(office, letter, availability);
    if (channel === 'self_send') counts.selfSend += 1;
    else if (channel === 'email') counts.email += 1;
    else {
      counts.online += 1;
      if (availability.gateways[office.chamber]?.testMode) counts.testOnly += 1;
    }
  }
  return counts;
}

/**
 * Counts in a sentence: "537 offices: 0 through the online systems, 12 by email, 525 sent by
 * visitors themselves".
 */
export function liveSentence({ offices, online, email, selfSend, testOnly }: LiveCounts): string {
  const test = testOnly > 0 ? ` (${testOnly} of them with test keys: these reach no office)` : '';
  return `${offices} offices: ${online} through the online systems${test}, ${email} by email, ${selfSend} sent by visitors themselves`;
}

/**
 * What live mode means with these offices: some get messages from here, test systems accept them
 * all and pass nothing on, supporters send theirs themselves, or the last two, each for some offices.
 */
export type LiveReach = 'congress' | 'test' | 'self' | 'test_and_self';

export function reachOf({ online, testOnly, email, selfSend }: LiveCounts): LiveReach {
  if (online - testOnly + email > 0) return 'congress';
  if (testOnly === 0) return 'self';
  return selfSend > 0 ? 'test_and_self' : 'test';
}

/** Settings that are still missing for live mode, by name. */
export const missingNow = () => missingForLive(env());

/**
 * Whether the public address works only on this server, so that links in emails to supporters and
 * staff do too.
 */
export const isAddressLocal = () => isLoopback(new URL(env().SITE_URL).hostname);

/** Whether the server's environment sets the mode, so that no one can change it in the browser. */
export const isModeFromServer = () => isFromEnvironment('MAIL_LIVE');

/**
 * Switches to live mode.
 * @param acceptsLocal whether the admin confirmed that links in emails work only on this server
 */
export async function goLive(
  by: Staff,
  { acceptsLocal = false } = {},
): Promise<`went_live_${LiveReach}` | 'not_ready' | 'already' | 'by_server' | 'local_address'> {
  await loadStored(db());
  if (mailMode() === 'live') return 'already';
  if (isModeFromServer()) return 'by_server';
  if (missingNow().length > 0) return 'not_ready';
  if (isAddressLocal() && !acceptsLocal) return 'local_address';
  const counts = await countLive();
  const after = { ...counts };
  await db().$transaction(async (tx) => {
    await writeStored(tx, { MAIL_LIVE: 'yes' });
    await recordAudit(tx, by, { action: 'settings.went_live', after });
  });
  await loadStored(db());
  return `went_live_${reachOf(counts)}`;
}

const REASON = { least: 10, most: 500 };

/** Reason for going back to test mode, from the typed text. */
export function readReason(typed: string): { reason: string } | 'missing' | 'long' {
  const reason = outgoingLine(typed);
  if (reason.length < REASON.least) return 'missing';
  return reason.length > REASON.most ? 'long' : { reason };
}

/**
 * Switches back to test mode. No code is required, because an emergency stop must always work.
 * Queued messages wait.
 */
export async function goBackToTest(
  by: Staff,
  reason: string,
): Promise<'back_in_test' | 'by_server' | 'already'> {
  await loadStored(db());
  if (mailMode() !== 'live') return 'already';
  if (isModeFromServer()) return 'by_server';
  await db().$transaction(async (tx) => {
    await writeStored(tx, { MAIL_LIVE: null });
    await recordAudit(tx, by, { action: 'settings.back_in_test', reason });
  });
  await loadStored(db());
  return 'back_in_test';
}
