import { describe, expect, test } from 'vitest';
import { longDate, preferredLanguage } from '@/lib/campaign/languages';

describe('the preferred language', () => {
  test.each([
    ['', 'en'],
    ['*', 'en'],
    ['es', 'es'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-US,en;q=0.9,es;q=0.8', 'en'],
    ['fr-CA, es;q=0.3', 'es'],
    ['es;q=0.2, en;q=0.7', 'en'],
    ['es;q=0', 'en'],
    ['es;q=nonsense', 'en'],
    ['ES-us', 'es'],
  ])('for "%s" is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe('the date', () => {
  test.each([
    ['2026-01-23', 'January 23, 2026', '23 de enero de 2026'],
    ['2024-01', 'January 2024', 'enero de 2024'],
    ['2016', '2016', '2016'],
  ])('%s is written as %s in English and %s in Spanish', (date, english, spanish) => {
    expect(longDate(date, 'en')).toBe(english);
    expect(longDate(date, 'es')).toBe(spanish);
  });
});
