import { describe, expect, test } from 'vitest';
import { checkWording, wordingLimits } from '@/lib/campaign/check-wording';
import { edition, shippedNames } from '@/lib/campaign/edition';
import {
  changedFields,
  shippedWording,
  textAt,
  type Wording,
  type WordingKey,
  withWording,
  wordingFrom,
  wordingKeysOf,
} from '@/lib/campaign/wording';

const shipped = shippedWording('2024-bill');

const changed = (change: Partial<Record<WordingKey, string>>): Wording =>
  wordingFrom((key) => change[key] ?? textAt(shipped, key));

const problemOf = (key: WordingKey, text: string) =>
  checkWording('2026-law', changed({ [key]: text }))[key];

test.each(shippedNames)('the shipped wording of %s passes the check', (name) => {
  expect(checkWording(name, shippedWording(name))).toEqual({});
});

test.each(shippedNames)('applying its shipped wording leaves %s unchanged', (name) => {
  for (const language of ['en', 'es'] as const) {
    const whole = edition(name, language);
    expect(withWording(whole, shippedWording(name)[language])).toEqual(whole);
  }
});

test('changedFields lists each changed field with its language', () => {
  const other = changed({ 'es-ask': 'Otra cosa', 'en-letter': 'Another letter' });
  expect(changedFields(shipped, other)).toEqual(['en-letter', 'es-ask']);
});

describe.each(wordingKeysOf('2026-law'))('%s', (key) => {
  const { least, most } = wordingLimits[key.slice(3) as keyof typeof wordingLimits];

  test('must be present and within its length limits', () => {
    expect(problemOf(key, '')).toBe('missing');
    expect(problemOf(key, ' \n ')).toBe('missing');
    expect(problemOf(key, 'x'.repeat(least - 1))).toBe('short');
    expect(problemOf(key, '𝕏'.repeat(most + 1))).toBe('long');
    expect(problemOf(key, '𝕏'.repeat(most))).not.toBe('long');
  });

  test.each(['\u0000', '\u0007', '\t', '\u2028', '\u202e', '\ud800', '\ufeff'])(
    'may not contain %j',
    (sign) => {
      expect(problemOf(key, `${textAt(shipped, key)} ${sign}.`)).toBe('control');
    },
  );

  test.each([
    'http://example.org/petition',
    'https://',
    'https://example',
    'https://user:secret@example.org/',
    'https://example.org:8443/',
    'https://192.0.2.1/',
    'www.example.org',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/x',
    'mailto:sam@example.org',
  ])('may not contain a link like %s', (link) => {
    expect(problemOf(key, `${textAt(shipped, key)} ${link}`)).toBe('link');
  });

  test('may contain a complete https link, even at the end of a sentence', () => {
    const text = `${textAt(shipped, key)} (https://www.example.org/a?b=c#d).`;
    expect(problemOf(key, text)).toBeUndefined();
  });

  test('must differ between the languages', () => {
    const language = key.startsWith('en') ? 'es' : 'en';
    const other = `${language}-${key.slice(3)}` as WordingKey;
    const found = checkWording('2026-law', changed({ [other]: textAt(shipped, key) }));
    expect(found).toEqual({ [`es-${key.slice(3)}`]: 'same' });
  });
});

describe('placeholders', () => {
  const script = textAt(shipped, 'en-scriptHouse');

  test.each([
    ['{{title}} {{town'],
    ['{{name}}'],
    ['{{ member }}'],
    ['{member}'],
    ['member}}'],
    ['{{member}}}'],
    ['{{Member}}'],
  ])('%s is refused as an incomplete or unknown placeholder', (text) => {
    expect(problemOf('en-scriptHouse', `${script}\n${text}`)).toBe('placeholder');
  });

  test('each script must name the member', () => {
    for (const field of ['scriptHouse', 'scriptSenate', 'thanksHouse', 'thanksSenate'] as const) {
      const key = `en-${field}` as const;
      expect(problemOf(key, textAt(shipped, key).replaceAll('{{member}}', 'them'))).toBe('member');
    }
  });

  test.each(['en-headline', 'en-lead', 'en-ask', 'en-subject', 'en-letter'] as const)(
    '%s may not contain a placeholder',
    (key) => {
      expect(problemOf(key, `${textAt(shipped, key)} {{member}}`)).toBe('no_placeholder');
    },
  );
});

test.each([
  ['en-letter', 'Dear Representative,'],
  ['es-letter', 'Estimada senadora:'],
] as const)('%s may not start with a greeting', (key, greeting) => {
  expect(problemOf(key, `${greeting}\n\n${textAt(shipped, key)}`)).toBe('greeting');
});

test.each(['en-headline', 'es-ask', 'en-subject'] as const)('%s must be one line', (key) => {
  expect(problemOf(key, `${textAt(shipped, key)}\nand more`)).toBe('lines');
});
