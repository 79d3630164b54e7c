import * as en from './copy/en';
import * as es from './copy/es';
import type { Language } from './languages';

/**
 * All sentences of the public pages and emails. English defines the keys; Spanish must have the
 * same.
 */
type Copy = typeof en;

const words: Record<Language, Copy> = { en, es };

export function copy(language: Language): Copy {
  return words[language];
}
