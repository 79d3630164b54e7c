import { beforeAll, describe, expect, test, vi } from 'vitest';
import { problemPageHtml } from '@/components/page/problem-page';
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
    const exit = page.indexOf(`>${site.exit}</a>`);
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
