import type { EditionFacts, EditionWords } from './edition-parts';
import * as bill2024 from './editions/2024-bill';
import * as law2026 from './editions/2026-law';
import type { Language } from './languages';

export const editionNames = ['2024-bill', '2026-law'] as const;

export type EditionName = (typeof editionNames)[number];

export const defaultEdition: EditionName = '2024-bill';

export type Edition = EditionFacts & EditionWords;

type Shipped = { facts: EditionFacts; words: Record<Language, EditionWords> };

const shipped: Record<EditionName, Shipped> = { '2024-bill': bill2024, '2026-law': law2026 };

export function isEditionName(text: string): text is EditionName {
  return (editionNames as readonly string[]).includes(text);
}

/** An edition in one language. */
export function edition(name: EditionName, language: Language): Edition {
  return { ...shipped[name].facts, ...shipped[name].words[language] };
}

/** Properties that do not depend on the language. */
export function editionFacts(name: EditionName): EditionFacts {
  return shipped[name].facts;
}

/** The letter as one text, paragraphs separated by an empty line. */
export function letterText({ letter }: Pick<Edition, 'letter'>): string {
  return letter.join('\n\n');
}
