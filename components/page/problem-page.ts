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
  return pageHtml([language], title, main);
}

/** Where a visitor would be told to call or write, staff learn what they can do. */
const staffTexts: { [Key in ProblemPageKey]?: string } = {
  too_large: 'Nothing was saved or sent. Go back to the form and shorten your text.',
  unavailable:
    'The database isn’t responding. Go back in a few seconds and press the button again. If it happens again, tell your technician.',
  broken:
    'Go back and try again in a few minutes. If it happens again, tell your technician; the server’s log shows the cause.',
};

/** The same page for staff. */
export function staffProblemPageHtml(key: ProblemPageKey): string {
  const { title, text } = copy('en').problemPage[key];
  const back = '<ul><li><a href="/staff">Go to the staff pages</a></li></ul>';
  return pageHtml(['en'], title, `<h1>${title}</h1><p>${staffTexts[key] ?? text}</p>${back}`);
}

/** Prepared page in both languages, so that no request waits for its rendering. */
export function overloadedPageHtml(): string {
  const parts = languages.map((language) => {
    const { title, text } = copy(language).problemPage.overloaded;
    return `<section lang="${language}"><h1>${title}</h1><p>${text}</p></section>`;
  });
  return pageHtml(languages, copy('en').problemPage.overloaded.title, parts.join(''));
}

/** Page in one language or several; its exit and the announcements for Shift are in all of them. */
function pageHtml(spoken: readonly Language[], title: string, main: string): string {
  const { EXIT_URL } = env();
  const inAll = (text: (site: ReturnType<typeof copy>['site']) => string) =>
    spoken.map((language) => text(copy(language).site)).join('. ');
  const label = spoken.map((each) => `<span lang="${each}">${copy(each).site.exit}</span>`);
  const exit = `<header><a class="exit" href="/exit" data-exit="${escapeHtml(EXIT_URL)}" data-once="${inAll(({ exitPresses }) => exitPresses.once)}" data-twice="${inAll(({ exitPresses }) => exitPresses.twice)}" data-over="${inAll(({ exitPresses }) => exitPresses.over)}" data-leaving="${inAll(({ leaving }) => leaving)}">${label.join(' / ')}</a></header>`;
  return `<!doctype html><html lang="${spoken[0]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="/problem.css"><script src="/site.js" data-site></script></head><body>${exit}<main>${main}</main></body></html>`;
}
