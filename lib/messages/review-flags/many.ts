import type { Facts } from './signals';

/** A couple with grown children may share a mailbox; five names in a day at one is a list. */
export const MAX_EMAIL = 4;
/** A shelter or a hall of a campus is one street, and may write together on one evening. */
export const MAX_STREET = 30;
/** Telephone companies put thousands of people behind one network. */
export const MAX_NETWORK = 150;
/** Friends share a sentence; six people do not find the same words by themselves. */
export const MAX_SAME_WORDS = 4;

export const manyFromAddress = ({ fromEmail, fromStreet }: Facts) =>
  fromEmail > MAX_EMAIL || fromStreet > MAX_STREET;

export const manyFromNetwork = ({ fromNetwork }: Facts) => fromNetwork > MAX_NETWORK;

export const repeatedText = ({ sameWords }: Facts) => sameWords > MAX_SAME_WORDS;
