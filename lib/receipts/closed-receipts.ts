import { clearTyped } from '@/lib/messages/draft';
import { receiptHash } from '@/lib/messages/receipt-token';
import { clearCookie, readCookie, setCookie } from '@/lib/platform/answers';
import { DAY_MS, SECOND_MS } from '@/lib/platform/time';
import { UNLOCKED_COOKIE } from './unlock';

/**
 * Receipts that were closed in this browser. Their pages stay in its history, and the next person
 * must not be able to open one with the Back button. The cookie identifies receipts by parts of
 * their hashes, which open nothing. The quick exit from the site does not clear it.
 */
const CLOSED_COOKIE = 'closed';
const MAX_CLOSED = 10;
const MARK_LENGTH = 16;
const CLOSED_SECONDS = (30 * DAY_MS) / SECOND_MS;

const markOf = (token: string) => receiptHash(token).slice(0, MARK_LENGTH);
const marksOf = (headers: Headers) => (readCookie(headers, CLOSED_COOKIE) ?? '').split('.');

export function isClosedHere(headers: Headers, token: string): boolean {
  return marksOf(headers).includes(markOf(token));
}

/**
 * The `Set-Cookie` values that close a receipt and end this browser's access to messages and
 * drafts.
 */
export function closeReceipt(headers: Headers, token: string): string[] {
  const mark = markOf(token);
  const others = marksOf(headers).filter((each) => each.length === MARK_LENGTH && each !== mark);
  const marks = [mark, ...others].slice(0, MAX_CLOSED).join('.');
  return [
    clearCookie(UNLOCKED_COOKIE),
    ...clearTyped(),
    setCookie(CLOSED_COOKIE, marks, CLOSED_SECONDS),
  ];
}
