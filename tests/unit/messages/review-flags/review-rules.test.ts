import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { ownWordsOf, shippedOffer } from '@/lib/messages/own-words';
import {
  type MessageSignals,
  reviewFlagsOf,
  wantsReview,
  warmUpReviewRules,
} from '@/lib/messages/review-flags/rules';

const facts = (change: Partial<MessageSignals>): MessageSignals => ({
  ownWords: '',
  fromEmail: 1,
  fromStreet: 1,
  fromNetwork: 1,
  sameWords: 0,
  ...change,
});
const brokenBy = (change: Partial<MessageSignals>) => reviewFlagsOf(facts(change));

test.each<[string, Partial<MessageSignals>, string[]]>([
  ['a first message', {}, []],
  ['a household with one mailbox', { fromEmail: 4, fromStreet: 6 }, []],
  ['five names at one mailbox', { fromEmail: 5 }, ['many_from_address']],
  ['a shelter that writes together', { fromStreet: 30, fromNetwork: 30 }, []],
  ['more writers than a shelter has', { fromStreet: 31 }, ['many_from_address']],
  ['a campus', { fromNetwork: 150 }, []],
  ['a flood from one network', { fromNetwork: 151 }, ['many_from_network']],
  ['a sentence that friends share', { sameWords: 4 }, []],
  ['a text that is widely copied', { sameWords: 5 }, ['repeated_text']],
])('the signals of %s break the right rules', (_name, change, expected) => {
  expect(brokenBy(change)).toEqual(expected);
});

describe('the text of a message', () => {
  const CAPITALS =
    'PLEASE LISTEN TO US. WE HAVE WAITED TOO LONG FOR THIS, AND WE WILL NOT STOP ASKING YOU.';

  test.each([
    ['a link to a shop', 'Buy at https://cheap.example.com/now', ['links']],
    ['a bare domain name', 'Look at cheap-pills.com today', ['links']],
    ['a page of Congress', 'It is at https://www.congress.gov/bill/118th-congress', []],
    ['a period without a space', 'I was young.I had no choice.He knew.', []],
    ['bill numbers', 'H.R. 7137 and S.4214, Public Law 119-73, U.S.C.', []],
    ['capitals', CAPITALS, ['shouting']],
    [
      'capitals in Spanish',
      'ESCÚCHENOS. LLEVAMOS AÑOS ESPERANDO Y NO VAMOS A DEJAR DE PEDÍRSELO, SEÑORA SENADORA, NUNCA.',
      ['shouting'],
    ],
    [
      'one line in capitals',
      'PLEASE SUPPORT THE ACT. It would have changed my life, and it still can for many others.',
      [],
    ],
    [
      'acronyms',
      'The CVRA, the TVPA, the FBI, HHS and DOJ under H.R. 7137 and S. 4214 of the U.S.C.',
      [],
    ],
    ['a script without capitals', 'أرجو منكم دعم هذا القانون '.repeat(10), []],
    ['another script without capitals', '请支持这项法案。'.repeat(30), []],
    [
      'names that a survivor was called',
      'They called me a whore and a slut, and the police called me a prostitute.',
      [],
    ],
    ['such names in Spanish', 'Me llamaban puta y zorra, y la policía me trató de prostituta.', []],
    ['a swear word', 'This is a damn shame, and the system is full of shit.', []],
    [
      'words that contain slurs',
      'Scunthorpe, spice, auspicious, snigger, inspector, Moroccan, panchito',
      [],
    ],
  ])('with %s breaks the right rules', (_name, ownWords, expected) => {
    expect(brokenBy({ ownWords })).toEqual(expected);
  });

  test.each([
    'wetback',
    'WETBACKS',
    'w3tb4ck',
    'ｗｅｔｂａｃｋ',
    'wet\u200bback!',
    'maricon',
    'Maricones',
    'm4ric0n',
  ])('with the slur %s is flagged', (word) => {
    expect(brokenBy({ ownWords: `They say ${word} here.` })).toEqual(['slurs']);
  });

  test('breaks no rule if it is the offered text of any edition', () => {
    for (const name of shippedNames) {
      for (const language of languages) {
        const { subject, ...rest } = edition(name, language);
        const message = letterText(rest);
        expect(ownWordsOf({ subject, message }, shippedOffer)).toBe('');
        expect(brokenBy({ ownWords: `${subject}\n\n${message}` })).toEqual([]);
      }
    }
  });

  test('counts as own text unless an edition in any language offers it', () => {
    const english = edition('2024-bill', 'en');
    const message = `${letterText(edition('2026-law', 'es'))}\n\nMine.\n\n${english.letter[0]}`;
    expect(ownWordsOf({ subject: english.subject, message }, shippedOffer)).toBe('Mine.');
    expect(ownWordsOf({ subject: 'My own', message }, shippedOffer)).toBe('My own\n\nMine.');
  });

  test('may be any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (ownWords) => {
        expect(Array.isArray(brokenBy({ ownWords }))).toBe(true);
      }),
    );
  });
});

test('the text that compiles all patterns breaks no rule, so every pattern is tried', () => {
  expect(warmUpReviewRules()).toEqual([]);
});

test('wantsReview follows the review setting', () => {
  expect(wantsReview('none', ['links'])).toBe(false);
  expect(wantsReview('suspicious', ['links'])).toBe(true);
  expect(wantsReview('suspicious', [])).toBe(false);
  expect(wantsReview('all', [])).toBe(true);
});
