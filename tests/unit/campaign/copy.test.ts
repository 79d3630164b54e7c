import { expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { everySentence, everyWord, leaves } from '../../support/every-word';

/** Sentences that may be the same in both languages, and why. */
const SAME: [RegExp, string][] = [
  [/^lookup\.switchboard\.number$/, 'a telephone number'],
  [/^choose\.(option|inState)\(/, 'a district and a name'],
  [/^choose\.map\.marker\(/, 'the name of the code and a number'],
  [/^act\.span\(/, 'two dates and a dash'],
  [/^personalData\.record\.no$/, 'the same word'],
  [/^site\.shortName$/, 'a name'],
  [/^share\.whatsApp$/, 'the name of a service'],
  [/^edition\..*\.meeting\.\d$/, 'a placeholder'],
  [/^safety\.tty$/, 'the name of a service and its number'],
  [/^privacy\.operator\(/, 'a name and an address'],
];
const mayBeSame = (path: string) => SAME.some(([where]) => where.test(path));

test('Spanish has exactly the keys of English', () => {
  const keys = (language: 'en' | 'es') => everyWord(language).map(([path]) => path);
  expect(keys('es')).toEqual(keys('en'));
});

test('no sentence is empty', () => {
  for (const language of ['en', 'es'] as const) {
    expect(everyWord(language).filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});

test('no sentence is the same in both languages, apart from names and numbers', () => {
  const english = new Map(everySentence('en'));
  const same = everySentence('es').filter(([path, text]) => english.get(path) === text);
  expect(same.filter(([path]) => !mayBeSame(path))).toEqual([]);
  for (const [where, why] of SAME) {
    expect(
      same.some(([path]) => where.test(path)),
      why,
    ).toBe(true);
  }
});

test('only accepted and self-sent deliveries are labeled as sent', () => {
  const { accepted, self_sent, ...others } = copy('en').states;
  expect([accepted.label, self_sent.label]).toEqual(['Sent', 'Sent by you']);
  expect(leaves(others).filter(([, text]) => /^sent\b|was sent/i.test(text))).toEqual([]);
  const { accepted: enviado, self_sent: enviadoPorUsted, ...otros } = copy('es').states;
  expect([enviado.label, enviadoPorUsted.label]).toEqual(['Enviado', 'Enviado por usted']);
  expect(leaves(otros).filter(([, text]) => /^enviad/i.test(text))).toEqual([]);
});

test('the sender and subjects of emails to supporters do not reveal the topic', () => {
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

test('no sentence of an email to supporters reveals the topic or the recipients', () => {
  for (const language of ['en', 'es'] as const) {
    const revealing = leaves(copy(language).mail).filter(([, text]) =>
      /survivor|traffick|sobreviv|\btrata\b|congres/i.test(text),
    );
    expect(revealing).toEqual([]);
  }
});

test('the Spanish copy never calls trafficking “tráfico”', () => {
  expect(everyWord('es').filter(([, text]) => /tr[áa]fi(c|que)/i.test(text))).toEqual([]);
});
