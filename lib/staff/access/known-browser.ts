import { readCookie, setCookie } from '@/lib/platform/answers';
import { keyedHashes } from '@/lib/platform/secrets';

const KNOWN = 'staff-known';
const KNOWN_SECONDS = 180 * 24 * 3600;

/** Staff account and its current password hash. */
type Owner = { id: string; twoFactorEnabled: boolean; passwordHash: string };

/**
 * Marks a browser after a complete sign-in. The mark grants no access. It only gives the browser
 * its own count of attempts, so that no one else can use them up and lock the owner out. A new
 * password or second factor invalidates it.
 */
export const knownBrowserCookie = (owner: Owner) =>
  setCookie(KNOWN, marksOf(owner)[0] ?? '', KNOWN_SECONDS);

/** Whether the owner of this account has signed in with this browser before. */
export const isKnownBrowser = (headers: Headers, owner: Owner) =>
  marksOf(owner).includes(readCookie(headers, KNOWN) ?? '');

/** With the key in force, and with the one before. */
const marksOf = ({ id, twoFactorEnabled, passwordHash }: Owner) =>
  keyedHashes('staff known browser', id, twoFactorEnabled ? 'code' : 'password', passwordHash);
