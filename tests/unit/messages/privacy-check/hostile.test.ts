import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, findFindings } from '@/lib/messages/privacy-check/find-findings';
import { growth, IN_PROPORTION } from '../../../support/growth';

/** Length of the longest allowed letter and subject, in code units. */
const LONGEST = 21_000;

const pieces = [
  ...['1', '1 ', '1-', '(', '+1 (2', '0 0', '2-', '12 a ', '12 N ', '12 a b c ', '212 555 0199 '],
  ...['a', 'A ', '@', 'a@', 'a.', 'a@a.', 'www.', 'http://', '[at]', 'a (at) b (dot) ', 'x.co/'],
  ...[
    'my ',
    'my my daughter ',
    'my John ',
    'John ',
    'JOHN. ',
    'who is named ',
    'my daughter aa bb ',
  ],
  ...['case ', 'case no ', 'case:', '#', 'A-', '1:19-', 'ssn 1 ', 'number 1', 'a1b2', 'a:b/c.'],
  ...['born ', 'born on the ', 'May 1 ', 'DOB: ', 'call ', 'calle ', 'calle a ', 'urb. a a a a '],
  ...['\n', ' ', "'", '"', '😀', '\u200d', 'ﷺ', 'ﬃ', 'م ', '请', 'se llama ', 'mi hija aa bb '],
];

test.each(pieces)(
  'the time for repeated %j grows linearly',
  async (piece) => {
    const long = piece.repeat(Math.ceil(LONGEST / piece.length));
    // One more mark each time, because the answer for a text is kept.
    let marks = '';
    const find = (size: number) => {
      marks += '!';
      return findFindings(`${long.slice(0, size)}${marks}`);
    };
    // A backtracking pattern would take 64 times as long, or never end.
    expect(await growth(find, LONGEST)).toBeLessThan(IN_PROPORTION);
  },
  120_000,
);

test('a backtracking pattern exceeds the limit of the measurement', async () => {
  const back = (size: number) => 'a'.repeat(size).match(/a*b/g);
  expect(await growth(back, 8_000)).toBeGreaterThan(IN_PROPORTION);
});

const seeds = fc.constantFrom(...pieces, 'my trafficker, John Smith', '212-555-0199', ' ', '\n');
const letters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc
    .array(fc.oneof(seeds, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 300 })
    .map((parts) => parts.join('')),
);

test('findings in any text are in order, within the text, and have an excerpt', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(letters, (text) => {
      let last = 0;
      for (const finding of findFindings(text)) {
        expect(finding.start).toBeGreaterThanOrEqual(last);
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(finding.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(finding.start, finding.end)).toBe(finding.text);
        last = finding.end;
        const { before, marked, after } = excerptOf(text, finding);
        expect(marked.length).toBeGreaterThan(0);
        expect(before.length + marked.length + after.length).toBeLessThan(220);
      }
    }),
    { numRuns: 300 },
  );
});

test('an email address is found between any other text', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop éñ🌻م'), maxLength: 60 });
  fc.assert(
    fc.property(word, word, (before, after) => {
      const kinds = findFindings(`${before}. jane@example.org, ${after}`).map(({ kind }) => kind);
      expect(kinds).toContain('email');
    }),
  );
});
