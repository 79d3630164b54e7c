import { queueStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { db } from '@/lib/platform/db';
import { networkOf } from '@/lib/platform/network';
import { takeFrom } from '@/lib/platform/rate-limit';
import { isKnownBrowser } from '@/lib/staff/access/known-browser';
import { guessedCodesMail } from '@/lib/staff/access/staff-letters';
import type { Challenge } from './find-challenge';

/** Codes that one network, or one browser of the owner's, may try at one account. */
export const CODES_PER_HOUR = 10;
/** Codes tried at one account and password from browsers that were never in with it. */
export const STRANGE_CODES_PER_HOUR = 20;
/** After so many of these the owner is told. */
export const TOLD_AFTER = 5;

/**
 * Counts one try of a code, before it is looked at. Every try has the right password behind it and
 * better-auth takes five a sign-in. What is counted besides must neither let somebody with a stolen
 * password guess from many networks, nor let them keep the owner out:
 * - a network, and a browser that was in before, have their own count, which nobody else uses up;
 * - all other browsers together have 20 tries an hour: 3 codes of a million are right at a time,
 *   so a thief needs on average more than a year, and the owner is told by mail after the fifth;
 * - that count belongs to the password. With a new one, which only the owner's mailbox gives, it
 *   starts anew, and the thief is out.
 */
export async function countCode({ user, password }: Challenge, headers: Headers) {
  const known = isKnownBrowser(headers, { ...user, passwordHash: password });
  const who = known ? 'known browser' : networkOf(headers);
  const own = await takeFrom('second-factor', `${who} ${user.id}`, CODES_PER_HOUR);
  if (known || !own.allowed) return own;
  const strange = `${user.id} ${password}`;
  const taken = await takeFrom('second-factor-strange', strange, STRANGE_CODES_PER_HOUR);
  if (taken.count === TOLD_AFTER) await queueStaffMail(db(), guessedCodesMail(user.email));
  return taken;
}
