import { describe, expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { type Language, plural } from '@/lib/campaign/languages';
import { stateName } from '@/lib/lookup/states';
import { everySentence, leaves } from '../../support/every-word';

/** Names that stay English in a Spanish text, or Spanish in an English one. */
const NAMES =
  /Trafficking Survivors Relief Act(?: of 2024)?|Relief Act|National Survivor Study|Public Law|crime of violence|Survivor Reentry Project|Freedom Network USA|Safe at Home|Main Street|CC BY|Español/g;

/** Common words of one language that do not exist in the other. */
const STOP_WORDS: Record<Language, RegExp> = {
  en: /(?<!\p{L})(the|and|of|to|is|are|was|were|your|you|with|for|that|this|we|not|it|by|from|have|has|their|they|which|what|who|if|or|an|be|on|at|January|February|July|December)(?!\p{L})/iu,
  es: /(?<!\p{L})(el|la|los|las|del|de|que|y|en|por|para|con|una|su|sus|se|lo|como|más|pero|es|este|esta|nuestro|usted|enero|febrero|julio|diciembre)(?!\p{L})/iu,
};

test.each([
  ['es', 'en'],
  ['en', 'es'],
] as const)('no sentence in %s has words of %s', (language, other) => {
  const left = everySentence(language).filter(([, text]) =>
    STOP_WORDS[other].test(text.replace(NAMES, '')),
  );
  expect(left).toEqual([]);
});

test('every sentence has the same placeholders filled in in both languages', () => {
  const values = (text: string) =>
    [...new Set(text.replaceAll(/(?<=\d)[,.](?=\d)/g, '').match(/700\d|◊\w/g))].sort();
  for (const samples of [
    [7001, 7002, 7003],
    ['◊a', '◊b', '◊c'],
    ['◊a', '◊b', 0],
  ]) {
    const spanish = new Map(everySentence('es', [samples]));
    for (const [where, text] of everySentence('en', [samples])) {
      expect(values(spanish.get(where) ?? ''), where).toEqual(values(text));
    }
  }
});

test('scripts have the same placeholders in both languages', () => {
  // In Spanish the name has no title, whose form would depend on the member's gender.
  const places = (lines: readonly string[]) =>
    [...new Set(lines.join(' ').match(/\{\{\w+\}\}/g))].filter((it) => it !== '{{title}}').sort();
  for (const name of shippedNames) {
    const [en, es] = [edition(name, 'en'), edition(name, 'es')];
    for (const part of ['script', 'thanks'] as const) {
      for (const chamber of ['house', 'senate'] as const) {
        expect(places(es[part][chamber])).toEqual(places(en[part][chamber]));
        expect(places(es[part][chamber])).toHaveLength(3);
      }
    }
    expect(places(es.meeting)).toEqual(places(en.meeting));
    expect(es.requests && Object.keys(es.requests)).toEqual(
      en.requests && Object.keys(en.requests),
    );
  }
});

describe('the name of the Act in Spanish', () => {
  const OURS = /\(en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata\)/g;
  const text = (value: unknown) =>
    leaves(value)
      .map(([, words]) => words)
      .join('\n');

  test.each(shippedNames)(
    'stays English, with our translation explained once a page: %s',
    (name) => {
      const words = edition(name, 'es');
      const { headline, lead, won, left, whyNow, act, ask } = words;
      const { letter, script, thanks, meeting, questions } = words;
      const { act: page, actCarried, actChanges, actQuestions, home } = copy('es');
      const landing = text([home, headline, lead, won, left, whyNow, act, ask]);
      expect(landing.match(OURS)).toHaveLength(1);
      const explained = text([page, actCarried, actChanges, actQuestions, questions]);
      expect(explained.match(OURS)).toHaveLength(1);
      // An office knows the Act by its English name.
      const sent = text([letter, script, thanks, meeting]);
      expect(sent).toContain('Trafficking Survivors Relief Act');
      expect(sent).not.toMatch(/Ley de Alivio/);
    },
  );

  test('is translated only where the text says that the translation is ours', () => {
    for (const [where, words] of everySentence('es')) {
      expect(words.replace(OURS, ''), where).not.toMatch(/Ley de Alivio/);
    }
  });
});

test.each([
  ['DC', 'Oficinas del Distrito de Columbia.'],
  ['MP', 'Oficinas de las Islas Marianas del Norte.'],
  ['VI', 'Oficinas de las Islas Vírgenes Estadounidenses.'],
  ['TX', 'Oficinas de Texas.'],
] as const)('in Spanish the name of %s has its article after “de”', (state, sentence) => {
  expect(copy('es').selfSend.district(stateName(state, 'es'))).toBe(sentence);
});

describe('plural', () => {
  const forms = { one: 'one', many: 'many', other: 'other' };

  test.each([
    ['en', 0, 'other'],
    ['en', 1, 'one'],
    ['en', 2, 'other'],
    ['en', 1_000_000, 'other'],
    ['es', 0, 'other'],
    ['es', 1, 'one'],
    ['es', 2, 'other'],
    ['es', 1_000_000, 'many'],
    ['es', 1_000_001, 'other'],
  ] as const)('returns the form for %s, %i: %s', (language, count, form) => {
    expect(plural(language, count, forms)).toBe(form);
  });

  test('falls back to the form “other”', () => {
    expect(plural('es', 1_000_000, { one: 'una', other: 'varias' })).toBe('varias');
  });

  test('gives natural sentences in the copy', () => {
    const { home, personalData, privacy } = copy('en');
    expect(home.taken.count(1, 1)).toBe('One message and one call so far');
    expect(home.taken.count(2_560, 310)).toBe('2,560 messages and 310 calls so far');
    expect(personalData.proof.tries(1)).toBe('We tried once.');
    expect(privacy.message.long(1)).toContain('Until 1 day after');
    expect(copy('es').home.taken.count(2_000_000, 1)).toBe(
      '2,000,000 de mensajes y una llamada hasta hoy',
    );
  });
});
