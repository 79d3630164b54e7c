import { describe, expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import { leaves } from '../../support/every-word';
import { easeOf, gradeOf, sentencesOf, wordCount } from '../../support/readability';

const HIGHEST_GRADE = 8;
/** A sentence may be harder than its page, but not as hard as a statute. */
const HARDEST_SENTENCE = 14;
const MIN_EASE = 70;
const LONGEST_SENTENCE = 40;

/** The prose of each page, email, and edition, as sentences. */
function proseOf(language: Language) {
  const words = copy(language);
  const { act, actCarried, actChanges, actQuestions } = words;
  const { mail, personalData, receipt, rejections, states } = words;
  const { accessibility, home, privacy, safety, statistics } = words;
  const { choose, calling, before, errors, selfSend, write } = words;
  // Names of sources are not prose.
  const { sources: _, ...lookup } = words.lookup;
  const { lead } = actChanges;
  const pages = {
    act: { act, actCarried, lead, actQuestions },
    home,
    lookup: { lookup, choose, calling },
    write: { write, before },
    errors,
    selfSend,
    statistics,
    safety,
    privacy,
    accessibility,
    receipt: [receipt, states, rejections],
    emails: mail,
    information: personalData,
    ...Object.fromEntries(shippedNames.map((name) => [name, edition(name, language)])),
  };
  return Object.entries(pages).map(([page, value]) => ({
    page,
    sentences: sentencesOf(
      leaves(value, [['30', '30']]).map(([, text]) => text),
      language,
    ),
  }));
}

/** The privacy page has to be complete before it is simple. */
const hasSentenceLimit = ({ page }: { page: string }) => page !== 'privacy';

describe.each(proseOf('en'))('$page in English', ({ sentences }) => {
  test(`reads at grade ${HIGHEST_GRADE} or below`, () => {
    expect(sentences.length).toBeGreaterThan(10);
    expect(gradeOf(sentences)).toBeLessThanOrEqual(HIGHEST_GRADE);
  });
});

describe.each(proseOf('en').filter(hasSentenceLimit))('$page in English', ({ sentences }) => {
  test(`has no sentence above grade ${HARDEST_SENTENCE}`, () => {
    const hard = sentences.filter(
      (text) => wordCount(text, 'en') > 8 && gradeOf([text]) > HARDEST_SENTENCE,
    );
    expect(hard).toEqual([]);
  });
});

describe.each(proseOf('es'))('$page in Spanish', ({ sentences }) => {
  test(`has a reading ease of at least ${MIN_EASE}`, () => {
    expect(sentences.length).toBeGreaterThan(10);
    expect(easeOf(sentences)).toBeGreaterThanOrEqual(MIN_EASE);
  });
});

describe.each(proseOf('es').filter(hasSentenceLimit))('$page in Spanish', ({ sentences }) => {
  test(`has no sentence longer than ${LONGEST_SENTENCE} words`, () => {
    expect(sentences.filter((text) => wordCount(text, 'es') > LONGEST_SENTENCE)).toEqual([]);
  });
});

test('the measures tell hard sentences from easy ones in both languages', () => {
  const easy = { en: 'You can call. They will answer.', es: 'Puede llamar. Le van a contestar.' };
  const hard = {
    en: 'Notwithstanding any provision, the adjudicating authority may discretionarily effectuate expungement.',
    es: 'No obstante cualquier disposición, la autoridad jurisdiccional competente podrá discrecionalmente efectuar la eliminación.',
  };
  for (const language of languages) {
    const [plain, statute] = [easy, hard].map((texts) => sentencesOf([texts[language]], language));
    const measure = (sentences: string[] = []) =>
      language === 'en' ? -gradeOf(sentences) : easeOf(sentences);
    expect(measure(plain)).toBeGreaterThan(measure(statute) + 20);
  }
  expect(gradeOf(sentencesOf([hard.en], 'en'))).toBeGreaterThan(HARDEST_SENTENCE);
  expect(sentencesOf(['They carried H.R. 4323 and S. 2255. It passed.'], 'en')).toHaveLength(2);
});
