import { copy } from './copy';
import type { Language } from './languages';

/**
 * Sentence for a problem key, such as `zip: 'missing'`.
 * @throws Error when there is none, which means that a schema and the copy do not match
 */
export function problemSentence(language: Language, field: string, problem: string): string {
  const sentences = (copy(language).errors as Record<string, string | Record<string, string>>)[
    field
  ];
  const sentence = typeof sentences === 'object' ? sentences[problem] : undefined;
  if (!sentence) throw new Error(`No sentence for the problem "${problem}" of "${field}"`);
  return sentence;
}
