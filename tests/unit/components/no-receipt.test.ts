import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NoReceipt } from '@/components/receipt/receipt-parts';
import { copy } from '@/lib/campaign/copy';

/** Content of the page, without the parts that every page has. */
function shown(language: 'en' | 'es', token: string, page?: string) {
  const { children } = NoReceipt({ language, token, page, why: 'unknown' }).props;
  return renderToStaticMarkup(children[1]);
}

test.each(['', '-', 'A'.repeat(31)])('each page says that the token %j is cut off', (token) => {
  for (const language of ['en', 'es'] as const) {
    const { title, text } = copy(language).receipt.cutOff;
    for (const page of [undefined, '/your-data', '/send-yourself']) {
      expect(shown(language, token, page)).toContain(title);
      expect(shown(language, token, page)).toContain(text);
    }
  }
});

test('a whole link to no receipt is unknown', () => {
  expect(shown('en', 'A'.repeat(32), '/erase')).toContain(copy('en').receipt.unknown.title);
});
