import { copy } from '@/lib/campaign/copy';
import { edition, shippedNames } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

/** What a sentence with values is called with, one list of values a call. */
export type Samples = readonly (readonly unknown[])[];

/**
 * Every string below a value with its path, also those of lists; a sentence with values is asked
 * for each of the samples.
 */
export function leaves(value: unknown, samples: Samples = [[3, 2]], path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return samples.map((values, n) => [`${path}(${n || ''})`, String(value(...values))]);
  }
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, samples, path ? `${path}.${key}` : key),
  );
}

/** Every word that the public meets in a language: of the pages, mails, letters and scripts. */
export const everyWord = (language: Language, samples?: Samples) =>
  leaves(
    {
      ...copy(language),
      edition: Object.fromEntries(shippedNames.map((name) => [name, edition(name, language)])),
    },
    samples,
  );

/** What an edition holds beside words: addresses, days of sources, and codes for offices. */
export const isCode = (path: string) =>
  /^edition\..*\.(url|date|confidence|topic|stance|asksFor|type)$/.test(path);

/** Every sentence and label, without the codes. */
export const everySentence = (language: Language, samples?: Samples) =>
  everyWord(language, samples).filter(([path]) => !isCode(path));
