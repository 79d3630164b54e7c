import { plainText } from '../privacy-check/plain-text';
import type { Facts } from './signals';
import en from './slurs/en.json';
import es from './slurs/es.json';

const LOOKALIKES: Record<string, string> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' },
  ...{ '@': 'a', $: 's', '!': 'i' },
};

const bare = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const asLetters = (word: string) =>
  word.replace(/[013457@$!]/g, (mark) => LOOKALIKES[mark] ?? mark);

const slurs = new Set(
  [...en.words, ...es.words].map(bare).flatMap((word) => [word, `${word}s`, `${word}es`]),
);

export const hasSlur = ({ ownWords }: Facts) => hasSlurIn(plainText(ownWords).text);

/** Whole words only, in both languages, also with digits put for letters. @param text made plain */
export function hasSlurIn(text: string): boolean {
  const words = bare(text).match(/[\p{L}\p{N}@$!]+/gu) ?? [];
  return words.some((word) => {
    const plain = word.replace(/[@$!]+$/, '');
    return slurs.has(plain) || (/\p{L}/u.test(word) && slurs.has(asLetters(plain)));
  });
}
