import { oneLine } from '../letters/clean-text';
import { redact } from './redact';

const MAX = 500;

/**
 * A gateway's own words as they may be kept for staff: one line, without the key, without markup,
 * and without the value that a sentence quotes, which may be somebody's address.
 */
export function serverWords(text: string, key: string): string {
  const said = redact(text, key)
    .replace(/<[^>]*>/g, ' ')
    .replace(/(The value )(['"]).*?\2(?= is invalid)/gs, "$1'…'");
  // Once more, since a key may have been put together by what was taken out.
  const line = redact(oneLine(said), key);
  return [...line].slice(0, MAX).join('');
}
