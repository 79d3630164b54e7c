import type { Language } from './languages';

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

/** Of the frame, in pixels: the form at its narrowest, in the longer language. */
export const FRAME_HEIGHT = 420;

/** A link as an organization puts it on its own page: markup alone, whose look is theirs. */
export function linkCode(siteUrl: string, language: Language, words: string): string {
  return `<a href="${asText(`${siteUrl}/${language}`)}" hreflang="${language}">${asText(words)}</a>`;
}

/** The frame with the start form. No `sandbox`: a form could not leave it for the whole window. */
export function frameCode(siteUrl: string, language: Language, name: string): string {
  const from = asText(`${siteUrl}/${language}/embed`);
  return `<iframe src="${from}" title="${asText(name)}" lang="${language}" width="100%" height="${FRAME_HEIGHT}" loading="lazy"></iframe>`;
}
