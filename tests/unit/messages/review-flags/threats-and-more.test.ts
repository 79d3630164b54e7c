import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { hasDoxxing } from '@/lib/messages/review-flags/doxxing';
import { plainSentences } from '@/lib/messages/review-flags/plain-sentences';
import { hasSelfHarm } from '@/lib/messages/review-flags/self-harm';
import { hasThreat } from '@/lib/messages/review-flags/threats';

/**
 * The rules, run on invented sentences: those they were tuned on, and held-out ones that were written
 * before. Each line has the kind that should be found, or none, and the sentence.
 */
const kindsOf = (text: string) => {
  const sentences = plainSentences(text);
  return [
    ...(hasThreat(sentences) ? ['threat'] : []),
    ...(hasSelfHarm(sentences) ? ['self_harm'] : []),
    ...(hasDoxxing(text) ? ['doxxing'] : []),
  ];
};

function measure(name: string) {
  const file = path.join(import.meta.dirname, 'sentences', `${name}.txt`);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const read = lines.map((line) => {
    const [, kind = '', text = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
    return { kind, text, found: kindsOf(text) };
  });
  const wanted = read.filter(({ kind }) => kind !== 'none');
  const right = wanted.filter(({ kind, found }) => found.includes(kind));
  const flags = read.flatMap(({ kind, found }) => found.map((flag) => flag === kind));
  const wrong = read.filter(({ kind, found }) => found.join() !== (kind === 'none' ? '' : kind));
  return {
    count: read.length,
    positive: wanted.length,
    recall: right.length / wanted.length,
    precision: flags.filter(Boolean).length / flags.length,
    wrong: wrong.map(({ kind, text, found }) => `${kind} found ${found.join()}: ${text}`),
  };
}

test.each([
  ['k i l l', 'I will k i l l you', ['threat']],
  ['dots', 'I will k.i.l.l. you', ['threat']],
  ['digits', 'I w1ll k1ll y0u', ['threat']],
  ['capitals', 'VOY A QUEMAR SU OFICINA', ['threat']],
  ['no accents', 'ojala se muera', ['threat']],
  ['full-width letters', 'Ｉ ｗｉｌｌ ｋｉｌｌ ｙｏｕ', ['threat']],
  ['invisible marks', 'I will ki\u200bll you', ['threat']],
  ['two at once', 'I will shoot you and then I will kill myself', ['threat', 'self_harm']],
  ['a quotation', 'He said: "I will kill you. You are dead." I ran.', []],
  ['bills and numbers', 'Kill H.R. 7137 or pass S. 4214, Public Law 119-73.', []],
])('finds the right kinds in %s', (_what, text, found) => expect(kindsOf(text)).toEqual(found));

test('the offered letters break none of these rules', () => {
  for (const name of shippedNames)
    for (const language of languages) {
      expect(kindsOf(letterText(edition(name, language)))).toEqual([]);
    }
});

test.each([
  ['words of threats', 'i will kill '],
  ['letters alone', 'k i l l '],
  ['someone and verbs', 'someone will would could go and find you '],
  ['his address', 'his home address is his home address '],
  ['streets', 'he lives at 12 Oak Street '],
  ['clauses', 'i used to want to die, and i want to die '],
  ['contests', 'debate beat you with '],
  ['elections', 'in november we will beat the voters in the '],
  ['the writer', 'I am a mother of two in the district and a voter who '],
  ['figures', 'not want to die without a hearing, suicide hotline '],
  ['tellings', 'they told me how you and he said i will shoot you because they said '],
  ['homes', "his court clerk's home is her house of the judge "],
  ['quotes', '"he said " '],
  ['one word', 'a'],
  ['digits', '1'],
  ['pensar', 'quiero pensar en voy a '],
  ['things that break', 'your car is going to be your house '],
  ['whoever comes next', 'i will kill the next the first anyone who '],
  ['wishes', 'i would love to see you and your house '],
  ['things in Spanish', 'las ventanas de su casa van a quedar '],
  ['oaths', 'le juro por mi madre, le juro que '],
  ['names', 'Bob Miller, 44 Oak Street, Dayton '],
  ['rules of others', 'if you run if you talk you will be '],
  ['the writer again', 'i am i took a bottle of my '],
  ['beginnings of phrases', 'i have got a last no not never we know what you your '],
])('10,000 characters of %s are checked within the time limit', (_what, part) => {
  // A pattern that backtracks takes minutes and exceeds the time limit of the test; the benchmark
  // of messages measures the milliseconds.
  const text = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
  const sentences = plainSentences(text);
  const judged = [hasThreat(sentences), hasSelfHarm(sentences), hasDoxxing(text)];
  expect(judged.filter((flag) => typeof flag === 'boolean')).toHaveLength(3);
});

describe.each(['en', 'es'])('in %s', (language) => {
  test.each([
    ['tuned', 0.98],
    ['held-out', 0.95],
  ])('the rules reach their minimum recall and precision on the %s sentences', (half, least) => {
    const { count, positive, recall, precision, wrong } = measure(`${language}-${half}`);
    expect(count).toBeGreaterThanOrEqual(150);
    expect(positive / count).toBeGreaterThan(0.45);
    const about = `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n${wrong.join('\n')}`;
    expect(recall, about).toBeGreaterThanOrEqual(least);
    expect(precision, about).toBeGreaterThanOrEqual(least);
  });

  test('fewer than 5 percent of the near misses are flagged', () => {
    const { count, positive, wrong } = measure(`${language}-near-misses`);
    expect(count).toBeGreaterThanOrEqual(60);
    expect(positive).toBe(0);
    expect(wrong.length / count, wrong.join('\n')).toBeLessThan(0.05);
  });

  // A word that excuses one clause and not the next: a debate, the past, someone's words, a court.
  // A vote, a question, or an election beside violence, and homes of the writer and of others. Other
  // forms of a threat, a wish to die, and an address, beside what survivors tell in the same words.
  test.each(['clauses', 'contests', 'own-homes', 'forms'])(
    'the sentences of %s are judged by their own words',
    (name) => {
      const { count, wrong } = measure(`${language}-${name}`);
      expect(count).toBeGreaterThan(80);
      expect(wrong).toEqual([]);
    },
  );

  // Threats in natural words, misspelled, with and without names: five sets of 50 to 100, each
  // written before the phrases that now find it. Of the last set, half were found unseen.
  test('the rules find 9 in 10 natural threats and flag hardly any near miss', () => {
    const { count, positive, recall, precision, wrong } = measure(`${language}-natural`);
    expect([count, positive]).toEqual([300, 155]);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  // Passive voice, things on their way, indefinite targets, oaths, regret at surviving, names beside
  // an address, and near misses of each. All were written before the rules that now find them, when
  // a third of the second set was found, and about half of the third.
  test.each([
    ['held-out-2', 120, 0.96],
    ['held-out-3', 170, 0.9],
  ])(
    'the rules reach their minimum recall and precision on the %s sentences',
    (half, size, least) => {
      const { count, positive, recall, precision, wrong } = measure(`${language}-${half}`);
      expect([count, positive]).toEqual([size, size / 2]);
      expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(least);
      expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
    },
  );

  // Indirect sentences: the phrases were written for the first set. The second set avoids every
  // usual word; a list of phrases finds few of them, and people read the rest.
  test.each([
    ['oblique', 120, 0.95],
    ['oblique-held-out', 60, 0.1],
  ])(
    'the phrases reach their minimum recall and precision on the %s sentences',
    (half, size, least) => {
      const { count, positive, recall, precision, wrong } = measure(`${language}-${half}`);
      expect([count, positive]).toEqual([size, size / 2]);
      const about = `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n${wrong.join('\n')}`;
      expect(recall, about).toBeGreaterThanOrEqual(least);
      expect(precision, about).toBeGreaterThanOrEqual(0.98);
    },
  );
});
