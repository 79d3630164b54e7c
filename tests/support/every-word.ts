import { copy } from '@/lib/campaign/copy';
import { edition, shippedNames } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

/** Arguments of a sentence with values, one list per call. */
export type Samples = readonly (readonly unknown[])[];

/**
 * Every string below a value with its path, including lists. A sentence with values is called with
 * each of the samples.
 */
export function leaves(value: unknown, samples: Samples = [[3, 2]], path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return samples.flatMap((values, n) => leaves(value(...values), samples, `${path}(${n || ''})`));
  }
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, samples, path ? `${path}.${key}` : key),
  );
}

/** All public texts in a language: pages, emails, letters, and scripts. */
export const everyWord = (language: Language, samples?: Samples) =>
  leaves(
    {
      ...copy(language),
      edition: Object.fromEntries(shippedNames.map((name) => [name, edition(name, language)])),
    },
    samples,
  );

/** Fields of an edition that are not text: sources, and codes for offices. */
export const isCode = (path: string) =>
  /^edition\..*\.(url|date|confidence|source\.name(\.e[ns])?|topic|stance|asksFor|type)$/.test(
    path,
  );

/** Every sentence and label, without the codes. */
export const everySentence = (language: Language, samples?: Samples) =>
  everyWord(language, samples).filter(([path]) => !isCode(path));
