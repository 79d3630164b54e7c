import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  overloadedPageHtml,
  problemPageHtml,
  staffProblemPageHtml,
} from '@/components/page/problem-page';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import { rereadEnv } from '@/lib/platform/env';

beforeAll(() => {
  vi.stubEnv('EXIT_URL', 'https://weather.example.org/?a=1&b="2"');
  rereadEnv();
});

describe.each(languages)('problem pages in %s', (language) => {
  const { problemPage: words, site } = copy(language);

  test('show the exit link before everything else, and a link to call', () => {
    const page = problemPageHtml(language, 'unavailable');
    const exit = page.indexOf(`>${site.exit}</span></a>`);
    expect(exit).toBeGreaterThan(0);
    expect(exit).toBeLessThan(page.indexOf('<h1>'));
    expect(page).toContain('data-exit="https://weather.example.org/?a=1&amp;b=');
    expect(page).toContain(`<a href="/${language}/lookup">${words.meanwhile}</a>`);
    expect(page).toContain(`lang="${language}"`);
  });

  test('return entered text escaped', () => {
    const page = problemPageHtml(language, 'draftsBusy', '</textarea><script>alert(1)</script>');
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});

test.each(languages)('the page of an overloaded site has its exit in %s too', (language) => {
  const { exit, exitPresses, leaving } = copy(language).site;
  const header = overloadedPageHtml().match(/<header>.*<\/header>/)?.[0] ?? '';
  expect(header).toContain(`<span lang="${language}">${exit}</span>`);
  for (const said of [...Object.values(exitPresses), leaving]) expect(header).toContain(said);
});

test.each(['broken', 'too_large', 'file_too_large', 'signInBusy'] as const)(
  'the page for staff about "%s" leads to their pages and says nothing meant for visitors',
  (key) => {
    const page = staffProblemPageHtml(key);
    expect(page).toContain(copy('en').problemPage[key].title);
    expect(page).toContain('<a href="/staff">Go to the staff pages</a>');
    expect(page).not.toMatch(/Capitol|Congress|10,000|href="\/en/);
  },
);
