import { copy } from '@/lib/campaign/copy';
import { type Language, languages } from '@/lib/campaign/languages';
import { env } from '@/lib/platform/env';
import { escapeHtml } from '@/lib/platform/text';

type ProblemPageKey = Exclude<
  keyof ReturnType<typeof copy>['problemPage'],
  'home' | 'keptText' | 'meanwhile'
>;

/**
 * Complete page without React, for when React or the database cannot answer.
 * @param kept text that the visitor typed, to copy: it must not be lost because we cannot save it.
 */
export function problemPageHtml(language: Language, key: ProblemPageKey, kept?: string): string {
  const { problemPage: words } = copy(language);
  const { title, text } = words[key];
  const typed = kept
    ? `<p><label for="kept">${words.keptText}</label></p><textarea id="kept" rows="12" readonly>${escapeHtml(kept)}</textarea>`
    : '';
  const main = `<h1>${title}</h1><p>${text}</p>${typed}<ul><li><a href="/${language}/lookup">${words.meanwhile}</a></li><li><a href="/${language}">${words.home}</a></li></ul>`;
  return pageHtml(language, title, main);
}

/** Prepared page in both languages, so that no request waits for its rendering. */
export function overloadedPageHtml(): string {
  const parts = languages.map((language) => {
    const { title, text } = copy(language).problemPage.overloaded;
    return `<section lang="${language}"><h1>${title}</h1><p>${text}</p></section>`;
  });
  return pageHtml('en', copy('en').problemPage.overloaded.title, parts.join(''));
}

function pageHtml(language: Language, title: string, main: string): string {
  const { site } = copy(language);
  const { EXIT_URL } = env();
  const exit = `<header><a class="exit" href="/exit" data-exit="${escapeHtml(EXIT_URL)}" data-once="${site.exitPresses.once}" data-twice="${site.exitPresses.twice}" data-over="${site.exitPresses.over}" data-leaving="${site.leaving}">${site.exit}</a></header>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="/problem.css"><script src="/site.js" defer data-site></script></head><body>${exit}<main>${main}</main></body></html>`;
}
