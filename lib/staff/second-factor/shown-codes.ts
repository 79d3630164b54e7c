import { readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';

const SHOWN_SECONDS = 300;

/** Lets the next page show somebody's new recovery codes, for five minutes in this browser. */
export function showCodesCookie(userId: string, now = new Date()): string {
  const until = new Date(now.getTime() + SHOWN_SECONDS * 1000).toISOString();
  return typedCookie({ codesOf: userId, until });
}

/** Whether the codes were made just now, so that they may still be shown. */
export function mayShowCodes(
  userId: string,
  cookieOf: (name: string) => string | undefined,
  now = new Date(),
): boolean {
  const { codesOf, until = '' } = readTyped(cookieOf);
  return codesOf === userId && until > now.toISOString();
}
