import { readCookie, setCookie } from '@/lib/platform/cookies';
import { keyedHash } from '@/lib/platform/secrets';

const KNOWN = 'staff-known';
const KNOWN_SECONDS = 180 * 24 * 3600;

/** Somebody on the staff, and the hash of the password they have now. */
type Owner = { id: string; twoFactorEnabled: boolean; passwordHash: string };

/**
 * Marks a browser in which somebody got all the way in. It opens nothing: its tries are counted by
 * themselves, so that nobody else can use them up and keep the owner out. Whoever was in before the
 * account had its second factor, or with an older password, is no longer known.
 */
export const knownBrowserCookie = (owner: Owner) => setCookie(KNOWN, markOf(owner), KNOWN_SECONDS);

/** Whether the owner of this account was in before with this browser. */
export const isKnownBrowser = (headers: Headers, owner: Owner) =>
  readCookie(headers, KNOWN) === markOf(owner);

const markOf = ({ id, twoFactorEnabled, passwordHash }: Owner) =>
  keyedHash('staff known browser', id, twoFactorEnabled ? 'code' : 'password', passwordHash);
