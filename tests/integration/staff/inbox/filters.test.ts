import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOfDay } from '@/lib/staff/eastern-days';
import { countMatches, listInbox } from '@/lib/staff/inbox/inbox';
import { inboxPath, readFilters } from '@/lib/staff/inbox/inbox-filters';
import { randomNumbers } from '../../../bench/timing';
import { freshDatabase } from '../../../support/database';
import { createMessage } from '../create-message';
import { storeRandomMessages } from './random-messages';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let everything: Awaited<ReturnType<typeof readEverything>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeRandomMessages(database.db, 150);
  everything = await readEverything();
}, 120_000);
afterAll(() => database.drop());

const readEverything = () =>
  database.db.message.findMany({
    include: { deliveries: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
type Row = (typeof everything)[number];

/** The meaning of each filter, applied to the rows in memory. */
const meanings: Record<string, { values: string[]; fits: (row: Row, value: string) => boolean }> = {
  state: {
    values: ['TX', 'NY', 'WY'],
    fits: (row, value) => row.district.startsWith(`${value}-`),
  },
  district: {
    values: ['TX-37', 'AK-AL', 'CA-01'],
    fits: (row, value) => row.district === value,
  },
  language: { values: ['en', 'es'], fits: (row, value) => row.language === value },
  words: {
    values: ['own', 'template'],
    fits: (row, value) => (value === 'own') === row.ownWords,
  },
  on_hold: {
    values: ['review', 'confirmation', 'new_congress'],
    fits: (row, value) =>
      row.deliveries.some(
        (d) => d.status === 'on_hold' && (d.holdReason ?? row.holdReason) === value,
      ),
  },
  reason: {
    values: ['marked.links', 'marked.slurs', 'rejected.spam'],
    fits: (row, value) => {
      const [kind, name = ''] = value.split('.');
      return kind === 'marked' ? row.reviewFlags.includes(name) : row.rejectedCode === name;
    },
  },
  from: {
    values: ['2026-11-19', '2026-11-10', '2026-06-01'],
    fits: (row, value) => row.createdAt >= startOfDay(value),
  },
  to: {
    values: ['2026-11-18', '2026-03-01', '2025-11-25'],
    fits: (row, value) => row.createdAt < startOfDay(value, 1),
  },
  need: {
    values: ['read', 'marked', 'failed', 'unclear', 'look'],
    fits: (row, value) =>
      value === 'read'
        ? row.holdReason === 'review' && row.deliveries.some(({ status }) => status === 'on_hold')
        : troubleOf(row) === { marked: 5, failed: 4, unclear: 3, look: 2 }[value],
  },
  tag: {
    values: ['press', 'Press', 'housing', 'pres'],
    fits: (row, value) => row.tags.includes(value.toLowerCase()),
  },
  assignee: {
    values: ['none', 'rey', 'no-one'],
    fits: (row, value) => row.assigneeId === (value === 'none' ? null : value),
  },
  q: {
    values: [
      'court',
      'run',
      'ninos',
      'libertad -law',
      '"law court"',
      'Austin hope',
      '78704',
      '78704-0001',
      ' 99999',
    ],
    fits: (row, value) => textMatches(row, value),
  },
};

/** Filters about one letter: all of them must match the same letter. */
const ofLetter: Record<string, { values: string[]; key: 'status' | 'channel' | 'seat' }> = {
  status: {
    values: ['on_hold', 'sending', 'accepted', 'saved', 'refused', 'self_send', 'bounced'],
    key: 'status',
  },
  channel: { values: ['email', 'self_send', 'senate_cwc'], key: 'channel' },
  office: { values: ['TX-37', 'ny-s2', 'WY-AL'], key: 'seat' },
};

/** The urgency of a message, from its most urgent letter. */
function troubleOf({ deliveries, holdReason, reviewFlags }: Row): number {
  const levels = deliveries.map((letter) => {
    if (letter.status === 'on_hold' && (letter.holdReason ?? holdReason) === 'review')
      return reviewFlags.length > 0 ? 5 : 2;
    if (['refused', 'failed', 'bounced'].includes(letter.status)) return 4;
    if (letter.status === 'unconfirmed') return 3;
    return ['on_hold', 'self_send'].includes(letter.status) ? 1 : 0;
  });
  return Math.max(0, ...levels);
}

function textMatches({ ownText, language, zip }: Row, search: string): boolean {
  const own = ownText ?? '';
  if (/^ ?\d{5}(-\d{4})?$/.test(search)) return zip === search.trim().slice(0, 5);
  if (search === 'run') return own.includes('running') && language === 'en';
  if (search === 'ninos') return own.includes('niños');
  if (search === 'libertad -law') return own.includes('libertad') && !own.includes('law');
  if (search === '"law court"') return own === 'law court';
  if (search === 'Austin hope') return own.includes('hope');
  return own.includes(search);
}

/** The status in the inbox: a letter being sent counts as queued, one in test mode as saved. */
function statusOf({ status, channel, testMode }: Row['deliveries'][number]) {
  if (status === 'accepted' && (channel === 'capture' || testMode)) return 'saved';
  return status === 'sending' ? 'queued' : status;
}

function expected(query: Record<string, string>): string[] {
  const letter = Object.entries(ofLetter).filter(([name]) => query[name]);
  const fits = (row: Row) =>
    Object.entries(meanings).every(([name, { fits }]) => !query[name] || fits(row, query[name])) &&
    (letter.length === 0 ||
      row.deliveries.some((delivery) =>
        letter.every(([name, { key }]) => {
          const is = key === 'status' ? statusOf(delivery) : delivery[key];
          const value = query[name] === 'sending' ? 'queued' : query[name];
          return is?.toUpperCase() === value?.toUpperCase();
        }),
      ));
  const found = everything.filter(fits);
  if (query.sort) found.sort((a, b) => troubleOf(b) - troubleOf(a));
  return found.map(({ id }) => id);
}

/** Visits all pages of a query by their links. */
async function walkPages(
  query: Record<string, string>,
  pageSize: number,
  turned: () => Promise<unknown> = async () => {},
) {
  const seen: string[] = [];
  let filters = readFilters(query);
  for (;;) {
    const { rows, last } = await listInbox(filters, pageSize);
    seen.push(...rows.map(({ id }) => id));
    if (!last) return seen;
    await turned();
    const next = new URL(inboxPath(filters, last), 'http://localhost');
    // Search words are not in the URL but stored for the session (search-words.test.ts).
    const { before } = readFilters(Object.fromEntries(next.searchParams));
    filters = { ...filters, before };
  }
}

const all = { ...meanings, ...ofLetter };

async function expectCount(query: Record<string, string>, found: number) {
  expect(await countMatches(readFilters(query)), JSON.stringify(query)).toBe(found);
}

test.each(Object.keys(all))(
  'the filter %s finds the rows with this property',
  async (name) => {
    for (const value of all[name]?.values ?? []) {
      for (const sort of ['', 'trouble']) {
        const query = { [name]: value, ...(sort && { sort }) };
        const found = expected(query);
        expect(await walkPages(query, 40), JSON.stringify(query)).toEqual(found);
        await expectCount(query, found.length);
      }
    }
  },
  60_000,
);

test('every filter has test values with matches', () => {
  for (const [name, { values }] of Object.entries(all)) {
    const found = values.map((value) => expected({ [name]: value }).length);
    expect(Math.max(...found), name).toBeGreaterThan(0);
  }
});

test('filters can be combined', async () => {
  const random = randomNumbers(5);
  const one = <Value>(of: readonly Value[]) => of[Math.floor(random() * of.length)] as Value;
  let total = 0;
  for (let round = 0; round < 60; round += 1) {
    const names = [one(Object.keys(all)), one(Object.keys(all)), one(Object.keys(ofLetter))];
    const query = Object.fromEntries(names.map((name) => [name, one(all[name]?.values ?? [''])]));
    if (round % 3 === 0) query.sort = 'trouble';
    const found = expected(query);
    total += found.length;
    expect(await walkPages(query, 7), JSON.stringify(query)).toEqual(found);
    await expectCount(query, found.length);
  }
  expect(total).toBeGreaterThan(100);
}, 60_000);

test.each([1, 2, 7, 149, 150, 151])(
  'pages of %i messages miss none and repeat none',
  async (size) => {
    expect(await walkPages({}, size)).toEqual(expected({}));
    expect(await walkPages({ sort: 'trouble' }, size)).toEqual(expected({ sort: 'trouble' }));
  },
  30_000,
);

test('messages that arrive while paging do not hide or repeat others', async () => {
  const { db } = database;
  const queries: Record<string, string>[] = [{}, { language: 'es' }, { q: 'court' }];
  for (const query of [...queries, ...queries.map((each) => ({ ...each, sort: 'trouble' }))]) {
    const made: string[] = [];
    const arrive = async () => {
      const fits = { language: 'es', ownText: 'court', ownWords: true } as const;
      made.push((await createMessage(db, { ...fits, status: 'accepted' })).id);
    };
    const seen = await walkPages(query, 11, arrive);
    expect(made.length).toBeGreaterThan(1);
    // By date they belong before the current page; by urgency they come first in the last group.
    expect(seen.filter((id) => !made.includes(id))).toEqual(expected(query));
    expect(new Set(seen).size).toBe(seen.length);
    await db.message.deleteMany({ where: { id: { in: made } } });
  }
}, 60_000);

test.each([
  ['K7RM-2XQD', ['K7RM-2XQD', 'k7rm2xqd', ' K7RM 2XQD', 'k7rm–2xqd']],
  // One reference in fifteen has no digit.
  ['KRMX-QDBC', ['KRMX-QDBC', 'krmx qdbc', 'KRMXQDBC', 'krmxqdbc ']],
])('the reference %s is found as people copy it', async (reference, copies) => {
  await createMessage(database.db, { reference });
  for (const q of copies) {
    const { rows } = await listInbox(readFilters({ q }));
    expect(rows.map((row) => row.reference)).toEqual([reference]);
  }
});

test('words that could be a reference are still searched as words', async () => {
  const { id } = await createMessage(database.db, { ownText: 'Pfft. Brrr, and grrrhmmm.' });
  for (const q of ['pfft brrr', 'GRRRHMMM']) {
    const { rows } = await listInbox(readFilters({ q }));
    expect(rows.map((row) => row.id)).toEqual([id]);
  }
});

test('only a ZIP code alone is searched as one', async () => {
  const numbers = 'About 123-45-6789 and 10001';
  const messages = [{ zip: '10001' }, { zip: '12345' }, { zip: '78704', ownText: numbers }];
  const ids: string[] = [];
  for (const fields of messages) ids.push((await createMessage(database.db, fields)).id);
  const found = async (q: string) =>
    (await listInbox(readFilters({ q }), 200)).rows.flatMap(({ id }) => {
      const at = ids.indexOf(id);
      return at >= 0 ? [at] : [];
    });
  expect(await found('10001')).toEqual([0]);
  expect(await found(' 12345-6789 ')).toEqual([1]);
  expect(await found('123-45-6789')).toEqual([2]);
  expect(await found('"10001"')).toEqual([2]);
  expect(await found('-10001')).toEqual([1, 0]);
});
