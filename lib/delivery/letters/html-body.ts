import type { Language } from '@/lib/campaign/languages';
import { escapeHtml } from '../../platform/text';

/** A URL without what follows it in a sentence: a period would become part of the link. */
const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’”»]/g;

/**
 * Plain paragraphs as an HTML email without styles, scripts, or images. Each paragraph sets its own
 * direction, so that Arabic or Hebrew reads from right to left.
 * @param links whether URLs become links: only in our own emails, never in a letter.
 */
export function htmlBody(paragraphs: string[], language: Language, links = false): string {
  const body = paragraphs.map((paragraph) => `<p dir="auto">${inline(paragraph, links)}</p>`);
  return [
    `<!doctype html>\n<html lang="${language}">`,
    '<head><meta charset="utf-8"></head>',
    `<body>\n${body.join('\n')}\n</body>\n</html>\n`,
  ].join('\n');
}

function inline(paragraph: string, links: boolean) {
  const safe = escapeHtml(paragraph).replaceAll('\n', '<br>\n');
  return links ? safe.replace(LINK, (url) => `<a href="${url}">${url}</a>`) : safe;
}
