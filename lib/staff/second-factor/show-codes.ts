import { readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';

const SHOWN_SECONDS = 300;

/**
 * Cookie that lets the next page show an account's new recovery codes, for five minutes in this
 * browser.
 */
export function showCodesCookie(userId: string): string {
  const until = new Date(Date.now() + SHOWN_SECONDS * 1000).toISOString();
  return typedCookie({ codesOf: userId, until });
}

/** Whether the codes are so new that they may still be shown. */
export function mayShowCodes(
  userId: string,
  cookieOf: (name: string) => string | undefined,
): boolean {
  const { codesOf, until = '' } = readTyped(cookieOf);
  return codesOf === userId && until > new Date().toISOString();
}
