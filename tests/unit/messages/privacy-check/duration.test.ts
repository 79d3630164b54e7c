import { describe, expect, test } from 'vitest';
import { contentWarningOf } from '@/lib/messages/content-warning/content-warning';
import { findFindings } from '@/lib/messages/privacy-check/find-findings';

/** The longest message, in characters. */
const LONGEST = 10_000;
const MAX_MS = 30;

const TRUE_STORY =
  'I was forced into this when I was 17, and my trafficker, John Smith, sold me in Houston. Call me at 202-555-0143 or write to sam@example.org. My daughter Ana is 9. ';

/** What took longest of some hundred pieces, in scripts of all kinds, and what people write. */
const pieces = [
  ...[TRUE_STORY, '٠.', '٠', '１.', '१.', '𝟘.', '𝟘', '12 ', '1 ', '1:', '(2', '(0)', '++1', '+1 '],
  ...['202-555-0100 ', '+52 55 1234 5678 ', '12 Main ', '1 a ', '1/1/', '1.2-', 'x1 ', '0٠'],
  ...['@@@@', 'a@', 'a@b.', 'www.', 'a.com ', '%', '/', ';ext=', 'born may 3 ', 'case no. 1 '],
  ...['\n', 'a\n', '\u0301', 'a\u0301', '٫', 'é', 'İ', '中', '中 ', 'م ', 'ﷺ', 'ﬃ', '😀', '👩‍👧 '],
  ...["i'm ", 'I am ', 'I want to ', 'my daughter Ana ', 'se llama ', 'St ', 'k1ll ', 'f u c k '],
];

/** Mixed: every piece in turn, in two orders. */
const mixed = [pieces.join(''), [...pieces].reverse().join(' ')];

/** The shortest of some runs in processor time, which other programs do not lengthen. */
function durationMs(work: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 8 && shortest > MAX_MS / 2; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    shortest = Math.min(shortest, (user + system) / 1_000);
  }
  return shortest;
}

describe.each([...pieces, ...mixed])('ten thousand characters of %j', (piece) => {
  const characters = [...piece.repeat(Math.ceil(LONGEST / [...piece].length))];
  const body = characters.slice(0, LONGEST).join('');

  test(`are checked in ${MAX_MS} ms`, () => {
    expect(durationMs(() => findFindings(body))).toBeLessThan(MAX_MS);
  });

  test(`get their content warning in ${MAX_MS} ms`, () => {
    const message = { subject: 'About this', body, templateText: null, ownText: null };
    expect(durationMs(() => contentWarningOf(message))).toBeLessThan(MAX_MS);
  });
});
