import { describe, expect, test } from 'vitest';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { contentWarningOf } from '@/lib/messages/content-warning/content-warning';
import { growth, IN_PROPORTION } from '../../../support/growth';

const warningFor = (body: string, change: Partial<Parameters<typeof contentWarningOf>[0]> = {}) =>
  contentWarningOf({
    subject: 'About the Act',
    body,
    templateText: null,
    ownText: null,
    ...change,
  });

describe('the content warning has the right kinds for', () => {
  test.each([
    ['He raped me and held a knife to my throat.', ['violence']],
    ['They beat us until we were bleeding.', ['violence']],
    ['I wanted to die. I overdosed twice.', ['self_harm']],
    ['I am going to kill myself tonight.', ['self_harm']],
    ['Me voy a quitar la vida.', ['self_harm']],
    ['He beat me, and I want to kill myself.', ['self_harm', 'violence']],
    ['Mi padrastro me golpeó y me quería matar.', ['violence']],
    ['I will kill the senator.', ['violence']],
    ['Me violaron y me golpearon muchas veces.', ['violence']],
    ['Quería morirme. Intenté matarme.', ['self_harm']],
    ['My 14-year-old daughter was there.', ['child']],
    ['Mi hija de 9 años estaba allí.', ['child']],
    ['My trafficker, Alex Example, walks free.', ['others']],
    ['Mi tratante se llamaba Alex Example.', ['others']],
    ['He raped my 14-year-old daughter.', ['violence', 'child']],
  ])('%s', (body, kinds) => {
    expect(warningFor(body)).toEqual(kinds);
  });

  test('a subject, full-width letters, and invisible characters', () => {
    expect(warningFor('See above.', { subject: 'I was raped' })).toEqual(['violence']);
    expect(warningFor('He ｒａｐｅｄ me.')).toEqual(['violence']);
    expect(warningFor('He ra\u00adped me.')).toEqual(['violence']);
  });
});

test.each([
  'I am a survivor of human trafficking. I was forced to commit crimes, and abused for years.',
  'Victims of trafficking deserve relief from convictions for what they were forced to do.',
  'The grape harvest was therapy. We skilled up. He is drastic about bees.',
  'Soy sobreviviente de la trata. Me obligaron a cometer delitos.',
  'Apoye la ley: la violencia y el abuso no deben perseguir a nadie para siempre.',
  '',
])('common sentences of letters get no content warning: %s', (body) => {
  expect(warningFor(body)).toEqual([]);
});

test.each(shippedNames.flatMap((name) => languages.map((language) => [name, language] as const)))(
  'the offered letter gets no content warning (%s, %s)',
  (name, language) => {
    const offered = edition(name, language);
    const { subject } = offered;
    expect(warningFor(letterText(offered), { subject })).toEqual([]);
  },
);

test('only the writer’s own text counts, not the offered text', () => {
  const body = 'Thank you. He raped people.';
  expect(warningFor(body, { templateText: 'He raped people.', ownText: 'Thank you.' })).toEqual([]);
  expect(warningFor(body, { templateText: 'Thank you.', ownText: 'He raped people.' })).toEqual([
    'violence',
  ]);
  expect(warningFor(body, { templateText: body, ownText: null })).toEqual([]);
});

test('a message whose text was deleted gets no content warning', () => {
  const gone = { subject: null, body: null, templateText: null, ownText: null };
  expect(contentWarningOf(gone)).toEqual([]);
});

test.each([
  ['gun to ', 1_500],
  ['me ', 3_300],
])('the time for a long text of %j grows linearly', async (words, count) => {
  expect(await growth((size) => warningFor(words.repeat(size)), count)).toBeLessThan(IN_PROPORTION);
});
