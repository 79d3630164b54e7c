import { type ActDays, actDays } from './act-days';
import type { EditionFacts, EditionWords } from './edition-parts';
import * as bill2024 from './editions/2024-bill';
import * as law2026 from './editions/2026-law';
import type { Language } from './languages';

export const editionNames = ['2024-bill', '2026-law'] as const;

export type EditionName = (typeof editionNames)[number];

/** What staff choose: an edition, or `auto` for the one whose ask is open (`openEdition`). */
export const editionSettings = ['auto', ...editionNames] as const;

export type EditionSetting = (typeof editionSettings)[number];

export type Edition = EditionFacts & EditionWords;

type ShippedEdition = {
  facts: EditionFacts;
  words: Record<Language, (days: ActDays) => EditionWords>;
};

const shipped: Record<EditionName, ShippedEdition> = { '2024-bill': bill2024, '2026-law': law2026 };

export function isEditionName(text: string): text is EditionName {
  return (editionNames as readonly string[]).includes(text);
}

export function isEditionSetting(text: string): text is EditionSetting {
  return (editionSettings as readonly string[]).includes(text);
}

/** An edition in one language, in the words of a day. */
export function edition(name: EditionName, language: Language, on = new Date()): Edition {
  return { ...shipped[name].facts, ...shipped[name].words[language](actDays(on)) };
}

/** Properties that do not depend on the language. */
export function editionFacts(name: EditionName): EditionFacts {
  return shipped[name].facts;
}

/** The letter as one text, paragraphs separated by an empty line. */
export function letterText({ letter }: Pick<Edition, 'letter'>): string {
  return letter.join('\n\n');
}
