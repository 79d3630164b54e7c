import { startOfDay } from './eastern-days';
import { findSeats } from './find-seats';
import { type Choice, needs } from './inbox-filters';
import { readSearch, type Search } from './search-query';

/** What the filters ask of entries and words, in the words of the database. */
export type Wanted = {
  /** Facets that an entry must have, all of them. */
  all: string[];
  /** Facets of which it must have one; none given, none asked for. */
  any: string[];
  from?: Date;
  /** The first moment that is too late. */
  to?: Date;
  /** A question to the index of words, as text. */
  search?: string;
  /** The same without the order of words in phrases, where there are any. */
  loose?: string;
  /** The words are in almost every text that could be meant: why so few are found, or none. */
  isCommon?: true;
  /** How many entries are looked at one by one before the indexes are asked (lib/staff/inbox/walk). */
  near?: number;
  /** How many are gathered at once at most (lib/staff/inbox/gather). */
  few?: number;
};

/** A filter that can have no match, and why. */
export type Nothing = { nothing: 'office' | 'common_words' };

const noSearch: Search = { query: '', loose: '', common: [] };

/** Translates the filters; looks names of offices up. */
export async function readWanted(choice: Choice): Promise<Wanted | Nothing> {
  const { q, office, from, to } = choice;
  const [search, seats] = await Promise.all([
    q === undefined ? noSearch : readSearch(q),
    office === undefined ? undefined : findSeats(office),
  ]);
  if (!search) return { nothing: 'common_words' };
  if (seats?.length === 0) return { nothing: 'office' };
  const isCommon = search.common.some((each) => each === (choice.language ?? each));
  const letters = seats?.map((seat) => letterFacet(choice, seat)) ?? [letterFacet(choice)];
  const one = letters.length === 1 ? letters : [];
  return {
    all: [...one, ...messageFacets(choice)].filter((facet) => facet !== ''),
    any: letters.length > 1 ? letters : [],
    ...(from && { from: startOfDay(from) }),
    ...(to && { to: startOfDay(to, 1) }),
    ...(search.query && { search: search.query }),
    ...(search.loose !== search.query && { loose: search.loose }),
    ...(isCommon && { isCommon }),
  };
}

/**
 * The one word for what is asked of a letter (prisma/migrations/*_inbox_entries), so that all of it
 * is asked of the same letter.
 */
function letterFacet({ status, channel }: Choice, seat?: string): string {
  // What is just being sent is entered as waiting.
  const state = status === 'sending' ? 'queued' : status;
  const given = Object.entries({ s: state, c: channel, o: seat }).filter(([, value]) => value);
  if (given.length === 0) return '';
  return `${given.map(([key]) => key).join('')}:${given.map(([, value]) => value).join(':')}`;
}

function messageFacets({ need, state, district, language, words, on_hold, reason }: Choice) {
  const [kind, name] = reason?.split('.') ?? [];
  return [
    ...(need ? [`t:${needs[need]}`] : []),
    ...(state ? [`p:${state}`] : []),
    ...(district ? [`q:${district}`] : []),
    ...(language ? [`l:${language}`] : []),
    ...(words ? [`w:${words}`] : []),
    ...(on_hold ? [`h:${on_hold}`] : []),
    ...(reason ? [`${kind === 'marked' ? 'r' : 'x'}:${name}`] : []),
  ];
}
