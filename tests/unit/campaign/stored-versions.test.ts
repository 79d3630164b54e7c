import { afterEach, describe, expect, test } from 'vitest';
import {
  actStatus,
  billState,
  endOfBills,
  isOver,
  openEdition,
  rememberBillRecords,
} from '@/lib/campaign/act-record';
import { checkWording } from '@/lib/campaign/check-wording';
import {
  edition,
  editionNames,
  isEditionName,
  isStoredName,
  rememberEdition,
  shippedNames,
} from '@/lib/campaign/edition';
import { billTypes } from '@/lib/campaign/edition-parts';
import { languages } from '@/lib/campaign/languages';
import { shareText } from '@/lib/campaign/share-texts';
import { inLanguage, readQuestions, storedEdition } from '@/lib/campaign/stored-versions';
import { billLine, readBill } from '@/lib/campaign/version-facts';
import { type Wording, wholeWording, wordingKeysOf } from '@/lib/campaign/wording';

const on = (day: string) => new Date(`${day}T17:00:00Z`);

/** The whole wording of a shipped edition, which a new version starts with. */
const copyOf = (name: (typeof shippedNames)[number]): Wording =>
  wholeWording(name, { en: edition(name, 'en'), es: edition(name, 'es') });

afterEach(() => rememberBillRecords([]));

describe.each(shippedNames)('a version made from %s', (name) => {
  const wording = copyOf(name);
  wording.facts.study = 'no';

  test('has every field and passes the check', () => {
    expect(checkWording('own-1', wording)).toEqual({});
  });

  test.each(languages)('has the same texts as the shipped edition in %s', (language) => {
    const version = storedEdition(wording);
    const made = version && inLanguage(version, language);
    const model = edition(name, language);
    const { headline, lead, ask, act, letter, bills } = model;
    const { house, senate } = model.script;
    const script = { house, senate };
    const thanks = { house: model.thanks.house, senate: model.thanks.senate };
    const withoutSources = model.questions.map(({ question, answer }) => ({ question, answer }));
    expect(made).toMatchObject({ headline, lead, ask, act, letter, script, thanks, bills });
    expect(made?.meeting.join()).toContain(ask);
    expect(made?.questions).toMatchObject(withoutSources);
    expect(made?.share?.short).toBe(shareText(name, language, 'short'));
  });
});

describe('the check of a version', () => {
  const changed = (key: string, text: string) => {
    const wording = copyOf('2026-law');
    const [part = '', field = ''] = key.split('-');
    (wording[part as keyof Wording] as Record<string, string>)[field] = text;
    return checkWording('own-1', wording, copyOf('2026-law').facts)[key as never];
  };
  const optional = ['won', 'left', 'questions', 'thankYou', 'mail', 'thanksHouse', 'thanksSenate'];
  const required = wordingKeysOf('own-1').filter(
    (key) => !optional.includes(key.split('-')[1] ?? '') && key !== 'facts-bills',
  );
  test.each(required)('requires %s', (key) => {
    expect(changed(key, ' ')).toBe('missing');
  });
  test.each([
    ['facts-bills', 'H.R. 12', 'bill'],
    ['facts-bills', '119 H.R. 4323\n119 hr 4323', 'twice'],
    ['facts-bills', '119 H.R. 1', 'fixed'],
    ['facts-stance', 'Con', 'fixed'],
    ['facts-topic', 'Human Trafficking', 'missing'],
    ['en-questions', 'A question without its answer?', 'questions'],
    ['es-shareBrief', 'x'.repeat(111), 'long'],
    ['en-meeting', 'Dear Scheduler, may we come to the office?', 'member'],
    ['en-thankYou', 'Thank you, {{member}}.', 'no_placeholder'],
    ['en-name', 'Two\nlines', 'lines'],
    ['en-mail', 'See http://example.org', 'link'],
  ])('finds the problem in %s: %j is %s', (key, text, problem) => {
    expect(changed(key, text)).toBe(problem);
  });

  test('requires a bill only of a version that asks for passage', () => {
    const wording = copyOf('2026-law');
    wording.facts.bills = '';
    expect(checkWording('own-1', wording)).toEqual({});
    wording.facts.asksFor = 'passage';
    expect(checkWording('own-1', wording)).toEqual({ 'facts-bills': 'missing' });
  });
});

describe('readBill', () => {
  test.each([
    ['119 H.R. 1234', { congress: 119, type: 'hr', number: 1234 }],
    ['119th HR1234', { congress: 119, type: 'hr', number: 1234 }],
    ['120, s. 9', { congress: 120, type: 's', number: 9 }],
    ['119 S.J. Res. 4', { congress: 119, type: 'sjres', number: 4 }],
    ['119th Congress, H.R. 1234', { congress: 119, type: 'hr', number: 1234 }],
    ['H.R. 1234 (119th Congress)', { congress: 119, type: 'hr', number: 1234 }],
    ['HR1234 119', { congress: 119, type: 'hr', number: 1234 }],
    ['S. 42, 119th', { congress: 119, type: 's', number: 42 }],
    ['119 hconres 11', { congress: 119, type: 'hconres', number: 11 }],
    [
      'https://www.congress.gov/bill/119th-congress/house-bill/1234/text?s=1',
      { congress: 119, type: 'hr', number: 1234 },
    ],
    [
      'https://congress.gov/bill/122nd-congress/senate-concurrent-resolution/7',
      { congress: 122, type: 'sconres', number: 7 },
    ],
    [
      'https://www.congress.gov/bill/119th-congress/senate-bill/56',
      { congress: 119, type: 's', number: 56 },
    ],
  ])('reads %s', (line, bill) => expect(readBill(line)).toEqual(bill));
  test.each([
    'H.R. 1',
    '119',
    '119 X.Y. 3',
    '12 H.R. 1',
    '119 H.R. 0',
    '119 H.R. 12 and 13',
    'H.R. 119',
    'S. 42 12',
  ])('does not read %s', (line) => expect(readBill(line)).toBeUndefined());
  test('reads back every type of bill that billLine writes', () => {
    for (const type of Object.keys(billTypes) as (keyof typeof billTypes)[]) {
      const bill = { congress: 119, type, number: 5 };
      expect(readBill(billLine(bill))).toEqual(bill);
    }
  });
});

test('readQuestions reads each question with its answer and an optional link to a source', () => {
  expect(
    readQuestions('Why?\nBecause.\nIt is so.\nhttps://example.org/a\n\nWho?\nWe.'),
  ).toMatchObject([
    { question: 'Why?', answer: 'Because. It is so.', source: { url: 'https://example.org/a' } },
    { question: 'Who?', answer: 'We.' },
  ]);
  expect(readQuestions('')).toEqual([]);
  expect(readQuestions('Why?\nhttps://example.org')).toBeUndefined();
});

test('unknown or malformed names of stored versions are not edition names', () => {
  for (const name of ['own-0', 'own-', 'own-1x', 'own-01', 'toString', 'own-9999999']) {
    expect(isStoredName(name)).toBe(false);
    expect(isEditionName(name)).toBe(false);
  }
  expect(isEditionName('own-77')).toBe(false);
});

describe('the automatic choice', () => {
  const bill = { congress: 120, type: 'hr', number: 99 } as const;
  const record = (status: 'pending' | 'lapsed' | 'enacted', day: string) => ({
    ...bill,
    status,
    on: day,
    sourceUrl: 'https://www.congress.gov/bill/120th-congress/house-bill/99',
  });
  const wording = copyOf('2026-law');
  wording.facts = { ...wording.facts, bills: billLine(bill), asksFor: 'passage' };
  const version = storedEdition(wording);
  if (version) rememberEdition('own-1', version);

  test('shows a stored version only while its bill is pending', () => {
    expect(editionNames()).toEqual([...shippedNames, 'own-1']);
    expect(openEdition(on('2027-06-01'))).toBe('own-1');
    expect(isOver('own-1', on('2029-01-02'))).toBe(false);
    expect(isOver('own-1', on('2029-01-03'))).toBe(true);
    expect(openEdition(on('2029-01-03'))).toBe('2026-law');
    expect(endOfBills('own-1', on('2029-06-01'))).toBe('2029-01-03');
  });

  test.each(['enacted', 'lapsed'] as const)(
    'leaves a stored version on the day its bill is %s',
    (status) => {
      rememberBillRecords([record(status, '2027-05-01')]);
      expect(openEdition(on('2027-04-30'))).toBe('own-1');
      expect(openEdition(on('2027-05-01'))).toBe('2026-law');
      expect(isOver('own-1', on('2027-05-01'))).toBe(true);
      expect(endOfBills('own-1', on('2027-06-01'))).toBe('2027-05-01');
    },
  );

  test('follows the latest record, and a pending bill still lapses with its Congress', () => {
    rememberBillRecords([record('lapsed', '2027-05-01'), record('pending', '2027-05-01')]);
    expect(billState(bill, on('2027-05-02')).status).toBe('pending');
    expect(actStatus(on('2029-01-03'), [bill])).toBe('lapsed');
  });
});
