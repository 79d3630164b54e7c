import { type ActDays, actDays } from './act-days';
import type { EditionFacts, EditionWords } from './edition-parts';
import * as bill2024 from './editions/2024-bill';
import * as law2026 from './editions/2026-law';
import type { Language } from './languages';

/** Versions that come with the code. */
export const shippedNames = ['2024-bill', '2026-law'] as const;
export type ShippedName = (typeof shippedNames)[number];

/** A version that staff wrote: "own-1". */
export type StoredName = `own-${number}`;

export type EditionName = ShippedName | StoredName;

/** What staff choose: an edition, or `auto` for the one whose ask is open (`openEdition`). */
export type EditionSetting = 'auto' | EditionName;

export type Edition = EditionFacts & EditionWords;

type ShippedEdition = {
  facts: EditionFacts;
  words: Record<Language, (days: ActDays) => EditionWords>;
};

const shipped: Record<ShippedName, ShippedEdition> = { '2024-bill': bill2024, '2026-law': law2026 };

export type StoredEdition = { facts: EditionFacts; words: Record<Language, EditionWords> };

/** Published versions of staff, as the campaign was last read (`rememberVersions`). */
const stored = new Map<StoredName, StoredEdition>();

export function rememberEdition(name: StoredName, version: StoredEdition) {
  stored.set(name, version);
}

/** Every version that can be chosen: those of staff last, the newest at the end. */
export function editionNames(): EditionName[] {
  const numberOf = (name: StoredName) => Number(name.slice('own-'.length));
  return [...shippedNames, ...[...stored.keys()].sort((a, b) => numberOf(a) - numberOf(b))];
}

export function isShippedName(text: string): text is ShippedName {
  return (shippedNames as readonly string[]).includes(text);
}

/** Whether a text names a version of staff; it may not be published, or not known here yet. */
export function isStoredName(text: string): text is StoredName {
  return /^own-[1-9]\d{0,5}$/.test(text);
}

export function isEditionName(text: string): text is EditionName {
  return isShippedName(text) || (isStoredName(text) && stored.has(text));
}

export function isEditionSetting(text: string): text is EditionSetting {
  return text === 'auto' || isEditionName(text);
}

/** An edition in one language, in the words of a day. */
export function edition(name: EditionName, language: Language, on = new Date()): Edition {
  if (isShippedName(name)) {
    return { ...shipped[name].facts, ...shipped[name].words[language](actDays(on)) };
  }
  const { facts, words } = readStored(name);
  return { ...facts, ...words[language] };
}

/** Properties that do not depend on the language. */
export function editionFacts(name: EditionName): EditionFacts {
  return isShippedName(name) ? shipped[name].facts : readStored(name).facts;
}

function readStored(name: StoredName): StoredEdition {
  const found = stored.get(name);
  if (!found) throw new Error(`No published version ${name}`);
  return found;
}

/** The letter as one text, paragraphs separated by an empty line. */
export function letterText({ letter }: Pick<Edition, 'letter'>): string {
  return letter.join('\n\n');
}
