import type { Facts } from './signals';

/** A line in capitals is a heading; a text of them is shouting. */
const MIN_LETTERS = 60;
/** Of the letters that have two cases. Acronyms (CVRA, FBI, H.R.) never reach it in a sentence. */
const MAX_CAPITALS = 0.7;

/** Whether the words are written in capitals; scripts without them are never shouted in. */
export function shouting({ ownWords }: Facts): boolean {
  const capitals = ownWords.match(/\p{Lu}/gu)?.length ?? 0;
  const small = ownWords.match(/\p{Ll}/gu)?.length ?? 0;
  const letters = capitals + small;
  return letters >= MIN_LETTERS && capitals / letters > MAX_CAPITALS;
}
