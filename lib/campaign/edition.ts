import { actDays } from './act-days';
import type { EditionFacts, EditionWords } from './edition-parts';
import { shipped } from './editions/shipped';
import type { Language } from './languages';

export type ShippedName = keyof typeof shipped;
export const shippedNames = Object.keys(shipped) as ShippedName[];

/** Version written by staff: "own-1". */
export type StoredName = `own-${number}`;

export type EditionName = ShippedName | StoredName;

/** Choice of staff: an edition, or `auto` for the one whose ask is open (`openEdition`). */
export type EditionSetting = 'auto' | EditionName;

export type Edition = EditionFacts & EditionWords;

export type StoredEdition = { facts: EditionFacts; words: Record<Language, EditionWords> };

/** Published versions written by staff, as the campaign was last read (`rememberVersions`). */
const stored = new Map<StoredName, StoredEdition>();

export function rememberEdition(name: StoredName, version: StoredEdition) {
  stored.set(name, version);
}

/** Versions that can be chosen: shipped ones first, then those of staff, the newest last. */
export function editionNames(): EditionName[] {
  const numberOf = (name: StoredName) => Number(name.slice('own-'.length));
  return [...shippedNames, ...[...stored.keys()].sort((a, b) => numberOf(a) - numberOf(b))];
}

export function isShippedName(text: string): text is ShippedName {
  return (shippedNames as readonly string[]).includes(text);
}

/**
 * Whether a text is the name of a version written by staff; it may be unpublished, or not loaded
 * yet.
 */
export function isStoredName(text: string): text is StoredName {
  return /^own-[1-9]\d{0,5}$/.test(text);
}

export function isEditionName(text: string): text is EditionName {
  return isShippedName(text) || (isStoredName(text) && stored.has(text));
}

export function isEditionSetting(text: string): text is EditionSetting {
  return text === 'auto' || isEditionName(text);
}

/** Edition in one language, worded for a day. */
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

/** Letter as one text, paragraphs separated by an empty line. */
export function letterText({ letter }: Pick<Edition, 'letter'>): string {
  return letter.join('\n\n');
}

/** Name of a campaign version, as its pages show it; an unknown one as it is stored. */
export const versionName = (name: string): string =>
  isEditionName(name) ? edition(name, 'en').name : name;
