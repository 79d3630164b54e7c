import { describe, expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { type Language, plural } from '@/lib/campaign/languages';
import { fillIn } from '@/lib/campaign/scripts';
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
  [
    'DC',
    'Offices for the District of Columbia.',
    'El escaño del Distrito de Columbia en la Cámara',
  ],
  [
    'MP',
    'Offices for the Northern Mariana Islands.',
    'El escaño de las Islas Marianas del Norte en la Cámara',
  ],
  [
    'VI',
    'Offices for the U.S. Virgin Islands.',
    'El escaño de las Islas Vírgenes Estadounidenses en la Cámara',
  ],
  ['TX', 'Offices for Texas.', 'El escaño de Texas en la Cámara'],
] as const)('the name of %s has its article in both languages', (state, english, spanish) => {
  expect(copy('en').selfSend.district(stateName(state, 'en'))).toBe(english);
  expect(copy('es').write.message.seat.house(stateName(state, 'es'))).toBe(spanish);
});

test('a list of states has its articles in both languages', () => {
  const names = (language: Language) =>
    (['MD', 'DC'] as const).map((state) => stateName(state, language)).join(', ');
  expect(copy('en').lookup.form.prefix(names('en'))).toBe(
    'ZIP codes that start like this one are in Maryland and the District of Columbia.',
  );
  expect(copy('en').choose.mismatch('20001', 'District of Columbia')).toContain(
    'ZIP code 20001 is in the District of Columbia.',
  );
  expect(copy('es').lookup.form.prefix(names('es'))).toBe(
    'Los códigos postales que empiezan así son de Maryland y del Distrito de Columbia.',
  );
  expect(copy('es').choose.mismatch('00801', 'Islas Vírgenes Estadounidenses')).toContain(
    'es de las Islas Vírgenes Estadounidenses.',
  );
});

test.each(['en', 'es'] as const)(
  'a sentence in %s that ends in a name with “Jr.” has one period',
  (language) => {
    const { write, titleQuestion, selfSend, actCarried } = copy(language);
    const junior = 'Sam Sample Jr.';
    for (const sentence of [
      write.goesTo.all(junior),
      write.check.testSome(junior),
      titleQuestion.withoutHint(junior),
      selfSend.selfSend.otherMember(junior, junior),
      actCarried.sponsor(junior),
      actCarried.cosponsors(junior, false),
      ...fillIn(['{{member}} me representa.', 'Gracias a {{member}}.'], {
        title: '',
        member: junior,
        town: '',
        state: '',
      }),
    ]) {
      expect(sentence).toContain('Jr.');
      expect(sentence).not.toContain('..');
      expect(sentence).toMatch(/\.$/);
    }
  },
);

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
    expect(home.taken.soFar(home.taken.count(1, 1))).toBe('One message and one call so far');
    expect(home.taken.count(2_560, 310)).toBe('2,560 messages and 310 calls');
    expect(home.taken.soFar(home.taken.count(0, 120))).toBe('120 calls so far');
    expect(home.taken.count(0, 1)).toBe('One call');
    expect(home.taken.count(1, 0)).toBe('One message');
    expect(personalData.proof.tries(1)).toBe('We tried once.');
    expect(privacy.message.long(1)).toContain('Until 1 day after');
    expect(copy('es').home.taken.count(0, 120)).toBe('120 llamadas');
    expect(copy('es').home.taken.count(0, 1)).toBe('Una llamada');
    expect(copy('es').home.taken.count(1, 0)).toBe('Un mensaje');
    expect(copy('es').home.taken.count(2_000_000, 1)).toBe('2,000,000 de mensajes y una llamada');
  });
});
