import { describe, expect, test } from 'vitest';
import {
  collapseSpaces,
  comparisonLetters,
  comparisonLine,
  emailKey,
  fieldLine,
  fieldText,
  outgoingLine,
  outgoingText,
  withoutAccents,
} from '@/lib/platform/text';

/** The line breaks and some of the spaces of Unicode. */
const lineBreaks = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const spaces = ['\t', '\u00a0', '\u2003', '\u202f', '\u3000'];

test('a line break becomes a space in a line and stays a line break in a text', () => {
  for (const mark of lineBreaks) {
    expect(collapseSpaces(`Ann${mark}Lee`)).toBe('Ann Lee');
    expect(fieldLine(`Ann${mark}Lee`)).toBe('Ann Lee');
    expect(comparisonLine(`Ann${mark}Lee`)).toBe('ann lee');
    expect(outgoingLine(`Ann${mark}Lee`)).toBe('Ann Lee');
    expect(fieldText(`Ann${mark}Lee`)).toBe('Ann\nLee');
    expect(outgoingText(`Ann${mark}Lee`)).toBe('Ann\nLee');
  }
});

test('any white space becomes one space in a field and in a comparison key', () => {
  for (const mark of spaces) {
    expect(fieldLine(`${mark}Ann ${mark}Lee${mark}`)).toBe('Ann Lee');
    expect(comparisonLine(`Ann${mark}Lee`)).toBe('ann lee');
  }
  // A text keeps its no-break spaces and tabs.
  expect(fieldText('H.R.\u00a07137\tyes')).toBe('H.R.\u00a07137\tyes');
});

describe('entered fields', () => {
  test('invisible characters are removed from a line', () => {
    expect(fieldLine('\ufeffAn\u200bn\u00ad \u202eLee\u2060')).toBe('Ann Lee');
  });

  test('joiners and direction marks are kept in a text', () => {
    const family = '👩\u200d👧';
    expect(fieldText(` ${family} \u200fسلام `)).toBe(`${family} \u200fسلام`);
  });

  test('letters are composed', () => {
    expect(fieldLine('Jose\u0301')).toBe('José');
    expect(fieldText('Jose\u0301')).toBe('José');
  });

  test('control characters and unpaired surrogates are removed from a text', () => {
    expect(fieldText('a\u0000b\u0007c\ud800d\ufffe')).toBe('abcd');
  });
});

describe('comparison keys', () => {
  test('lines are equal in any case, width, and composition', () => {
    expect(comparisonLine('１２ MAIN Ｓｔ')).toBe('12 main st');
    expect(comparisonLine('Jose\u0301')).toBe(comparisonLine('JOSÉ'));
    expect(comparisonLine('1-2 Main')).not.toBe(comparisonLine('1/2 Main'));
  });

  test('letters are equal whatever is between them', () => {
    expect(comparisonLetters('Please, vote\u0085yes!')).toBe('pleasevoteyes');
    expect(comparisonLetters('Oak St., #4', ' ')).toBe('oak st 4');
    expect(comparisonLetters('vo\u200bte')).toBe('vote');
  });

  test('accents are ignored', () => {
    for (const name of ['Muñoz', 'Mun\u0303oz', 'MUÑOZ'])
      expect(withoutAccents(name)).toBe('munoz');
    expect(withoutAccents('Groß')).toBe('gross');
  });

  test('email addresses are equal in any case', () => {
    expect(emailKey(' Ann@Example.org ')).toBe('ann@example.org');
  });
});

describe('outgoing text', () => {
  test('a line cannot start another line or reverse the text around it', () => {
    expect(outgoingLine('Vote\r\nBcc: a@example.org')).toBe('Vote Bcc: a@example.org');
    expect(outgoingLine('Ann\u202e Lee\u0000')).toBe('Ann Lee');
  });

  test('characters that XML 1.0 forbids are removed', () => {
    const pasted = 'a\u0001\u001f\ud800\ufffe\uffff\u0080b';
    expect(outgoingText(pasted)).toBe('ab');
    expect(outgoingLine(pasted)).toBe('a b');
  });
});
