import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { readExportChoice } from '@/lib/staff/exports/export-form';
import { auditedFilters } from '@/lib/staff/exports/matches';
import {
  listSavedExports,
  readSavedExport,
  removeSavedExport,
  saveExport,
} from '@/lib/staff/exports/saved-exports';
import { freshDatabase } from '../../support/database';
import { admin } from '../../support/sample-staff';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let senator: string;
beforeAll(async () => {
  database = await freshDatabase();
  await loadOffices(database.db);
  const { name } = await database.db.office.findUniqueOrThrow({ where: { seat: 'TX-S1' } });
  senator = name ?? '';
});
afterAll(() => database.drop());

/** Words that may name a person. */
const named = { q: 'Sample', tag: 'maria-gonzalez', office: 'Lena Sample' };

test('a saved export restores its choices without words that may name a person', async () => {
  const { db } = database;
  const choice = readExportChoice({ ...named, state: 'TX', columns: 'zip,district,nothing' });
  expect(await saveExport(' Texas  ZIP codes ', choice, admin)).toBeUndefined();
  expect(await saveExport('Texas ZIP codes', choice, admin)).toBeUndefined();
  const [saved, ...more] = await listSavedExports();
  expect(more).toEqual([]);
  expect(saved).toMatchObject({ name: 'Texas ZIP codes', createdBy: admin.name });
  expect(saved?.query).toBe('what=messages&state=TX&column=district&column=zip');
  expect(await readSavedExport(saved?.id ?? '')).toEqual({ ...choice, filters: { state: 'TX' } });
  expect(await readSavedExport('no id')).toBeUndefined();
  expect(await saveExport(' ', choice, admin)).toBe('missing');
  expect(await saveExport('x'.repeat(81), choice, admin)).toBe('long');
  expect(await removeSavedExport(saved?.id ?? '', admin)).toBe(true);
  expect(await removeSavedExport(saved?.id ?? '', admin)).toBe(false);
  const where = { action: { in: ['export.saved', 'export.removed'] } };
  const lines = await db.auditLine.findMany({ where, orderBy: { at: 'asc' } });
  const after = { what: 'messages', columns: ['district', 'zip'], state: 'TX' };
  expect(lines.map((line) => [line.action, line.after])).toEqual([
    ['export.saved', after],
    ['export.saved', after],
    ['export.removed', null],
  ]);
});

test('a seat is saved, a member’s name is not', async () => {
  await saveExport('A seat', readExportChoice({ office: 'TX-37' }), admin);
  await saveExport('A name', readExportChoice({ office: senator }), admin);
  const saved = await listSavedExports();
  expect(saved.map(({ name, query }) => [name, query])).toEqual([
    ['A name', 'what=messages'],
    ['A seat', 'what=messages&office=TX-37'],
  ]);
});

test('the audit says that there were a tag and search words, and names offices by seat', async () => {
  const { filters } = readExportChoice({ ...named, state: 'TX', from: '2026-11-01' });
  expect(await auditedFilters(filters)).toEqual({
    state: 'TX',
    from: '2026-11-01',
    office: 'none',
    tag: 'a tag',
    search: 'some words',
  });
  expect(await auditedFilters({ office: senator })).toEqual({ office: 'TX-S1' });
  expect(await auditedFilters({ state: 'TX' })).toEqual({ state: 'TX' });
});
