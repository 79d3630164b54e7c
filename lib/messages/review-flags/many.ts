import type { Facts } from './signals';

/** A couple with grown children may share a mailbox; five names in a day at one is a list. */
export const EMAIL_MOST = 4;
/** A shelter or a hall of a campus is one street, and may write together on one evening. */
export const STREET_MOST = 30;
/** Telephone companies put thousands of people behind one network. */
export const NETWORK_MOST = 150;
/** Friends share a sentence; six people do not find the same words by themselves. */
export const SAME_WORDS_MOST = 4;

export const manyFromAddress = ({ fromEmail, fromStreet }: Facts) =>
  fromEmail > EMAIL_MOST || fromStreet > STREET_MOST;

export const manyFromNetwork = ({ fromNetwork }: Facts) => fromNetwork > NETWORK_MOST;

export const repeatedText = ({ sameWords }: Facts) => sameWords > SAME_WORDS_MOST;
