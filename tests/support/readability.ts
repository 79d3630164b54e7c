import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Language } from '@/lib/campaign/languages';

/** Abbreviations whose periods do not end a sentence. */
const ABBREVIATIONS = /H\.R\.|U\.S\.C?\.?|S\.(?= \d)|H\. Rept\.|EE\. UU\./g;

function partsOf(text: string, language: Language, granularity: 'sentence' | 'word') {
  return [...new Intl.Segmenter(language, { granularity }).segment(text)];
}

/** Sentences of texts. Headings and labels have no final punctuation and are not included. */
export function sentencesOf(texts: readonly string[], language: Language): string[] {
  return texts
    .filter((text) => /[.?!]$/.test(text))
    .flatMap((text) => partsOf(text.replace(ABBREVIATIONS, 'bill'), language, 'sentence'))
    .map(({ segment }) => segment.trim());
}

/** Syllables of a Spanish word: every strong or accented vowel carries one. */
const spanishSyllables = (word: string) =>
  word.toLowerCase().match(/[aeoáéóíú]|(?<![aeoáéóíúiuü])[iuü]+(?![aeoáéóíúiuü])/g)?.length ?? 1;

/** Numbers of sentences, words, and syllables, which every readability formula uses. */
function countsOf(sentences: readonly string[], language: Language) {
  const words = sentences.flatMap((text) =>
    partsOf(text, language, 'word').flatMap(({ isWordLike, segment }) =>
      isWordLike ? [segment] : [],
    ),
  );
  const count = language === 'en' ? syllable : spanishSyllables;
  const syllables = words.reduce((sum, word) => sum + count(word), 0);
  return { sentence: sentences.length, word: words.length, syllable: syllables };
}

/** School grade required to read English text (Flesch and Kincaid, 1975). */
export const gradeOf = (sentences: readonly string[]) => fleschKincaid(countsOf(sentences, 'en'));

/**
 * Fernández Huerta (1959), for Spanish: 60 to 70 is common prose, 70 to 80 rather easy, 100 easiest.
 */
export function easeOf(sentences: readonly string[]): number {
  const { sentence, word, syllable: syllables } = countsOf(sentences, 'es');
  return 206.84 - (60 * syllables) / word - (1.02 * word) / sentence;
}

export const wordCount = (sentence: string, language: Language) =>
  countsOf([sentence], language).word;
