import { expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { edition, editionNames } from '@/lib/campaign/edition';

/** Every leaf with its path; a sentence with values is called with numbers it can print. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, String(value(3, 2))]];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, path ? `${path}.${key}` : key),
  );
}

/** What is the same in any language: numbers, addresses, and codes that are no words. */
const CODE = /^edition\..*\.(url|date|confidence|topic|stance|asksFor|type)$/;
const isWords = (path: string, text: string) => /\p{L}/u.test(text) && !CODE.test(path);

const pages = (language: 'en' | 'es') =>
  leaves({
    ...copy(language),
    edition: Object.fromEntries(editionNames.map((name) => [name, edition(name, language)])),
  });

test('Spanish has every key that English has, and no other', () => {
  const keys = (language: 'en' | 'es') => pages(language).map(([path]) => path);
  expect(keys('es')).toEqual(keys('en'));
});

test('no sentence is empty', () => {
  for (const language of ['en', 'es'] as const) {
    expect(pages(language).filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});

test('no sentence was left in English', () => {
  const english = new Map(pages('en'));
  const left = pages('es').filter(
    ([path, text]) => english.get(path) === text && isWords(path, text),
  );
  expect(left).toEqual([]);
});

test('only an accepted letter is called sent', () => {
  const { accepted, ...others } = copy('en').states;
  expect(accepted.label).toBe('Sent');
  expect(leaves(others).filter(([, text]) => /^sent\b|was sent/i.test(text))).toEqual([]);
  const { accepted: aceptada, ...otros } = copy('es').states;
  expect(aceptada.label).toBe('Enviada');
  expect(leaves(otros).filter(([, text]) => /^enviad/i.test(text))).toEqual([]);
});

test('mail to the supporter gives nothing away in a list of mails', () => {
  for (const language of ['en', 'es'] as const) {
    const { sender, ...mails } = copy(language).mail;
    const subjects = Object.values(mails).flatMap((mail) =>
      typeof mail === 'string' ? [] : [mail.subject],
    );
    expect(subjects.length).toBeGreaterThan(5);
    for (const line of [sender, ...subjects]) {
      expect(line).not.toMatch(/survivor|traffick|sobreviv|trata|congres|relief|act\b|ley/i);
    }
  }
});

test('trafficking is never called smuggling in Spanish', () => {
  expect(pages('es').filter(([, text]) => /tr[áa]fico/i.test(text))).toEqual([]);
});
