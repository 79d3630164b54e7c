/**
 * Phrases made of named word lists, matched word by word. The entries of a list are separated by
 * commas and may have several words. One phrase per line:
 * - `word`, `one/other`: one of these words
 * - `$list`: one of the entries of a list
 * - `word?`, `$list?`: may be missing
 * - `~3`: up to three other words
 * - `!word`, `!$list` at the end: is not followed by it
 */
export type PhraseList = { lists: Record<string, string>; phrases: string };

type WordLists = Record<string, string[]>;

type Entries = Map<string, string[][]>;
type Part = { entries: Entries; isOptional: boolean } | { gap: number } | { not: Entries };

/** Where a phrase is: the first word, and the word after the last. */
export type FoundPhrase = { start: number; end: number };

export const wordsOf = (sentence: string): string[] => sentence.match(/[a-z0-9']+/g) ?? [];

/** Finder for the first phrase from a word on. They are indexed by their first words, so most are never tried. */
export function phraseFinder({ lists: written, phrases }: PhraseList) {
  const lists = Object.fromEntries(
    Object.entries(written).map(([name, text]) => [
      name,
      text.trim().replace(/\s+/g, ' ').split(', '),
    ]),
  );
  const starting = new Map<string, Part[][]>();
  for (const line of phrases.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const parts = line.split(/\s+/).map((part) => partOf(part, lists));
    for (const word of firstWords(parts, line)) {
      starting.set(word, [...(starting.get(word) ?? []), parts]);
    }
  }
  return (words: string[], from = 0): FoundPhrase | undefined => {
    for (let start = from; start < words.length; start += 1) {
      for (const parts of starting.get(words[start] ?? '') ?? []) {
        const end = endOf(parts, 0, words, start);
        if (end !== undefined) return { start, end };
      }
    }
    return undefined;
  };
}

function partOf(written: string, lists: WordLists): Part {
  if (written.startsWith('~')) return { gap: Number(written.slice(1)) };
  const isOptional = written.endsWith('?');
  const named = written.replace(/^!|\?$/g, '');
  const entries: Entries = new Map();
  for (const each of named.split('/')) {
    const list = each.startsWith('$') ? lists[each.slice(1)] : [each];
    if (!list) throw new Error(`no such list: ${each}`);
    for (const entry of list) {
      const words = entry.split(' ');
      const [first = ''] = words;
      entries.set(first, [...(entries.get(first) ?? []), words]);
    }
  }
  return written.startsWith('!') ? { not: entries } : { entries, isOptional };
}

function firstWords(parts: Part[], line: string): Set<string> {
  const words = new Set<string>();
  for (const part of parts) {
    if (!('entries' in part)) throw new Error(`begins with no word: ${line}`);
    for (const word of part.entries.keys()) words.add(word);
    if (!part.isOptional) return words;
  }
  throw new Error(`may be empty: ${line}`);
}

/** Index of the word after a phrase that begins at a word; undefined if it is not there. */
function endOf(parts: Part[], from: number, words: string[], at: number): number | undefined {
  const part = parts[from];
  if (!part) return at;
  if ('not' in part) {
    const isNext = ends(part.not, words, at).length > 0;
    return isNext ? undefined : endOf(parts, from + 1, words, at);
  }
  if ('gap' in part) {
    for (let skipped = 0; skipped <= part.gap && at + skipped < words.length; skipped += 1) {
      const end = endOf(parts, from + 1, words, at + skipped);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  for (const next of ends(part.entries, words, at)) {
    const end = endOf(parts, from + 1, words, next);
    if (end !== undefined) return end;
  }
  return part.isOptional ? endOf(parts, from + 1, words, at) : undefined;
}

function ends(entries: Entries, words: string[], at: number): number[] {
  const found = entries.get(words[at] ?? '') ?? [];
  return found
    .filter((entry) => entry.every((word, offset) => words[at + offset] === word))
    .map((entry) => at + entry.length);
}
