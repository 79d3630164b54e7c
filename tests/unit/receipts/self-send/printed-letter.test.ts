import { describe, expect, test } from 'vitest';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { linesAround, printedLetter, sizeFor } from '@/lib/receipts/self-send/printed-letter';
import { parts as mailed } from '@/tests/unit/delivery/sample-letter';

const parts = {
  language: 'en',
  office: { name: 'Pat Example', chamber: 'senate', state: 'TX' },
  address: ['United States Senate', '1 Sample Building', 'Washington, DC 20510'],
  subject: 'About the Act',
  body: 'I ask you to support it.\n\nIt matters here.',
  now: new Date('2026-11-24T03:00:00Z'),
} as const;
const { writer } = mailed;

test('a printed letter has the date, both addresses, and a name to sign', () => {
  expect(printedLetter({ ...parts, address: [...parts.address], writer })).toEqual({
    writer: {
      name: 'Ms. Sam Sample',
      address: ['1 Example Street', 'Unit 2', 'Austin, TX 78704'],
      contact: ['sam@example.org', '512 555 0100'],
      // Still the day before in Washington.
      date: 'November 23, 2026',
    },
    to: ['The Honorable Pat Example', ...parts.address],
    subject: 'About the Act',
    greeting: 'Dear Senator Example,',
    body: parts.body,
    closing: 'Sincerely,',
  });
});

test('missing fields leave no gap, and entered line breaks start no new line', () => {
  const unusual = { ...writer, prefix: null, street2: ' ', phone: null, city: 'Austin\nTX' };
  const letter = printedLetter({ ...parts, address: [], writer: unusual, subject: 'A\r\nB' });
  expect(letter.writer).toMatchObject({
    name: 'Sam Sample',
    address: ['1 Example Street', 'Austin TX, TX 78704'],
    contact: ['sam@example.org'],
  });
  expect(letter.subject).toBe('A B');
});

test('a letter without a writer has no sender', () => {
  expect(printedLetter({ ...parts, address: [] }).writer).toBeUndefined();
});

describe.each(languages)('in %s', (language) => {
  test.each(shippedNames)('the letter of %s fits on one page, with or without a name', (name) => {
    const words = edition(name, language);
    for (const by of [undefined, writer]) {
      const letter = printedLetter({
        ...parts,
        language,
        address: [...parts.address],
        subject: words.subject,
        body: letterText(words),
        writer: by,
      });
      expect(sizeFor(letter.body, linesAround(letter))).toBeGreaterThanOrEqual(10);
      expect(letter.greeting).toBe(
        { en: 'Dear Senator Example,', es: 'Honorable Pat Example:' }[language],
      );
    }
  });
});

test('the font size shrinks with the length of the text, down to 10 points', () => {
  const sentence = 'Survivors of trafficking deserve a fair chance. ';
  const sizes = [30, 40, 52, 60, 200].map((count) => sizeFor(sentence.repeat(count), 24));
  expect(sizes).toEqual([12, 11, 10, undefined, undefined]);
  expect(sizeFor('AN ANGRY LETTER. '.repeat(100), 24)).toBeLessThan(
    sizeFor('a quiet letter.  '.repeat(100), 24) ?? 0,
  );
  expect(sizeFor('\n'.repeat(60), 24)).toBeUndefined();
});
