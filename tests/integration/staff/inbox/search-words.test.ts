import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPath, readAuditAddress, storeSubject } from '@/lib/staff/audit/audit-filters';
import { exportPath, readExportAddress, readExportChoice } from '@/lib/staff/exports/export-form';
import { inboxPath, readFilters } from '@/lib/staff/inbox/inbox-filters';
import {
  listSavedFilters,
  MAX_SAVED,
  removeFilter,
  saveFilter,
} from '@/lib/staff/inbox/saved-filters';
import { postedFilters, readInboxAddress, storeSearchWords } from '@/lib/staff/inbox/search-words';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { storeSampleStaff } from './offer-bulk';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await storeSampleStaff(db);
  for (const [id, userId] of [
    ['mine', rey.id],
    ['other', ada.id],
  ] as const) {
    const expiresAt = new Date(Date.now() + 3_600_000);
    await db.staffSession.create({ data: { id, userId, token: id, expiresAt } });
  }
});
afterAll(() => database.drop());

const queryOf = (path: string) =>
  Object.fromEntries(new URL(path, 'http://localhost').searchParams);

test.each<Record<string, string>>([
  { q: 'Lena' },
  { q: 'afraid', state: 'TX' },
  { office: 'Sample' },
  { tag: 'press', status: 'on_hold' },
  { q: 'Zoë "family law"', office: 'TX-37', tag: 'a&b=c' },
])('the words of %o are not in the URL and are read back by their key', async (typed) => {
  const filters = postedFilters(typed);
  const path = inboxPath(await storeSearchWords(filters, 'mine'), {
    id: rey.id,
    createdAt: new Date(),
  });
  for (const words of [typed.q, typed.tag, 'Sample']) {
    if (words) expect(decodeURIComponent(path)).not.toContain(words);
  }
  const { before: _page, ...read } = (await readInboxAddress(queryOf(path), 'mine')).filters;
  expect(read).toEqual({ ...filters, find: expect.any(String) });
  // Another session that knows the URL cannot read the words.
  const { filters: others, isGone } = await readInboxAddress(queryOf(path), 'other');
  expect(isGone).toBe(true);
  expect(JSON.stringify(others)).not.toMatch(/Lena|afraid|press|Zo/);
});

test('the subject of an audit search is not in the URL, except for a seat', async () => {
  const subject = 'lena@example.org';
  const kept = await storeSubject({ subject, action: 'staff.*' }, 'mine');
  const path = auditPath(kept, { id: rey.id, at: new Date() });
  expect(decodeURIComponent(path)).not.toContain('lena');
  expect((await readAuditAddress(queryOf(auditPath(kept)), 'mine')).filters).toMatchObject({
    subject,
    action: 'staff.*',
  });
  const others = await readAuditAddress(queryOf(auditPath(kept)), 'other');
  expect(others).toEqual({ filters: { action: 'staff.*' }, isGone: true });
  expect((await readAuditAddress({ subject }, 'mine')).filters).toEqual({});
  expect(auditPath(await storeSubject({ subject: 'TX-37' }, 'mine'))).toBe(
    '/staff/audit?subject=TX-37',
  );
});

test('the search words of an export are not in the URL and are read back by their key', async () => {
  const choice = readExportChoice({ what: 'deliveries', q: 'Lena', tag: 'press', state: 'TX' });
  const path = await exportPath({ ...choice, columns: ['reference'] }, 'mine');
  expect(path).toMatch(/^\/staff\/exports\?what=deliveries&state=TX&find=[0-9a-f-]{36}&column=/);
  const read = await readExportAddress(queryOf(path), 'mine');
  expect(read).toEqual({ choice: { ...choice, columns: ['reference'] }, isGone: false });
  const { choice: others, isGone } = await readExportAddress(queryOf(path), 'other');
  expect([others.filters, isGone]).toEqual([{ state: 'TX' }, true]);
});

test('filters without words need no key, and a seat does not count as a word', async () => {
  const filters = await storeSearchWords(
    postedFilters({ status: 'on_hold', office: 'tx-37' }),
    'mine',
  );
  expect(inboxPath(filters)).toBe('/staff/inbox?status=on_hold&office=tx-37');
  expect(await readInboxAddress({ status: 'on_hold', office: 'tx-37' }, 'mine')).toEqual({
    filters: { status: 'on_hold', office: 'tx-37' },
    isGone: false,
  });
});

test('words in the URL are ignored', async () => {
  const typed = { q: 'Lena', office: 'Sample', tag: 'press', state: 'TX' };
  expect((await readInboxAddress(typed, 'mine')).filters).toEqual({ state: 'TX' });
});

test('the remove button of a filter clears it', () => {
  const form = { q: 'Lena', state: 'TX', without: 'q' };
  expect(postedFilters(form)).toEqual({ state: 'TX' });
});

test('stored search words are encrypted and deleted with the session', async () => {
  const { db } = database;
  const { find } = await storeSearchWords(postedFilters({ q: 'Lena' }), 'mine');
  const row = await db.inboxSearch.findUniqueOrThrow({ where: { id: find } });
  expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('Lena');
  const late = new Date(Date.now() + 13 * 3_600_000);
  expect(await readInboxAddress({ find: find ?? '' }, 'mine', late)).toEqual({
    filters: {},
    isGone: true,
  });
  await db.staffSession.delete({ where: { id: 'mine' } });
  expect(await db.inboxSearch.count({ where: { id: find } })).toBe(0);
});

const named = (name: string, filters: string, shared = '') => ({ name, filters, shared });

test('filters are saved for oneself or the team without words, and removed only by those allowed', async () => {
  expect(await saveFilter(named('Mine', 'status=on_hold&q=Lena&find=x'), rey)).toBe('filter_saved');
  expect(await saveFilter(named('Texas', 'state=TX', 'yes'), ada)).toBe('filter_saved');
  expect(await saveFilter(named('Texas', 'state=TX&language=es', 'yes'), ada)).toBe('filter_saved');
  const ofRey = await listSavedFilters(rey);
  expect(ofRey.map(({ name, path, mayRemove }) => [name, path, mayRemove])).toEqual([
    ['Mine', '/staff/inbox?status=on_hold', true],
    ['Texas', '/staff/inbox?state=TX&language=es', false],
  ]);
  expect((await listSavedFilters(ada)).map(({ name }) => name)).toEqual(['Texas']);
  const [mine, texas] = ofRey;
  expect(await removeFilter(mine?.id ?? '', ada)).toBe('filter_gone');
  expect(await removeFilter(texas?.id ?? '', rey)).toBe('filter_gone');
  expect(await removeFilter(texas?.id ?? '', ada)).toBe('filter_removed');
  expect(await removeFilter(mine?.id ?? '', rey)).toBe('filter_removed');
});

test('a saved filter needs a name and a filter, and their number is limited', async () => {
  expect(await saveFilter(named(' ', 'state=TX'), rey)).toBe('filter_name');
  expect(await saveFilter(named('x'.repeat(41), 'state=TX'), rey)).toBe('filter_name');
  expect(await saveFilter(named('Words', 'q=Lena'), rey)).toBe('filter_empty');
  for (let at = 0; at < MAX_SAVED; at += 1) await saveFilter(named(`F${at}`, 'state=TX'), rey);
  expect(await saveFilter(named('One more', 'state=TX'), rey)).toBe('filter_many');
  expect(await saveFilter(named('F1', 'state=CA'), rey)).toBe('filter_saved');
  expect(readFilters({ find: 'no key' })).toEqual({});
});

test.each(['TX-37', 'tx 37', 'tx37'])('a search for %j is the filter of that district', (q) => {
  expect(postedFilters({ q, status: 'on_hold' })).toEqual({ status: 'on_hold', district: 'TX-37' });
  expect(postedFilters({ q, district: 'AK-AL' })).toEqual({ q, district: 'AK-AL' });
  expect(postedFilters({ q: 'TX-99' })).toEqual({ q: 'TX-99' });
});
