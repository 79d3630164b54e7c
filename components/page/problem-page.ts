import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

export type ProblemPageKey = Exclude<
  keyof ReturnType<typeof copy>['problemPage'],
  'home' | 'keptText'
>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string) => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

/**
 * A whole page without React, for when React or the database cannot answer.
 * @param kept what the visitor typed, to be copied: it must not be lost because we cannot save it.
 */
export function problemPage(language: Language, key: ProblemPageKey, kept?: string): string {
  const words = copy(language).problemPage;
  const { title, text } = words[key];
  const typed = kept
    ? `<p><label for="kept">${words.keptText}</label></p><textarea id="kept" rows="12" readonly>${asText(kept)}</textarea>`
    : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="/problem.css"></head><body><main><h1>${title}</h1><p>${text}</p>${typed}<p><a href="/${language}">${words.home}</a></p></main></body></html>`;
}
