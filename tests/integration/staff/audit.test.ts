import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAudit } from '@/lib/staff/audit';
import { actorChoices, auditPath, readAuditFilters } from '@/lib/staff/audit/audit-filters';
import { listAudit } from '@/lib/staff/audit/list-audit';
import { auditExport } from '@/lib/staff/exports/audit-export';
import { freshDatabase } from '../../support/database';
import { admin, reviewer } from '../../support/sample-staff';
import { createMessage } from './create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let message: Awaited<ReturnType<typeof createMessage>>;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  message = await createMessage(db, { reference: 'K7RM-2XQD' });
  const line = <More extends { action: string }>(at: string, more: More) => ({
    actor: 'Ada Sample',
    at: new Date(at),
    ...more,
  });
  const noon = '2026-11-20T17:00:00Z';
  await db.auditLine.createMany({
    data: [
      // Seven in the same millisecond, across the end of a page.
      ...Array.from({ length: 7 }, () =>
        line(noon, { actorId: admin.id, action: 'campaign.changed' }),
      ),
      line('2026-11-21T04:59:59.999Z', {
        actorId: reviewer.id,
        actor: reviewer.name,
        action: 'message.rejected',
        subject: 'K7RM-2XQD',
        reason: '=cmd|it',
        before: { on_hold: 2 },
        after: { rejected: 2 },
      }),
      line('2026-11-21T05:00:00Z', {
        actorId: reviewer.id,
        action: 'delivery.retried',
        subject: 'K7RM-2XQD TX-37',
      }),
      line('2026-11-22T12:00:00Z', {
        actor: 'supporter',
        action: 'messages.erased',
        subject: message.id,
      }),
      line('2026-11-22T13:00:00Z', { actor: 'roster', action: 'office.email', subject: 'TX-37' }),
    ],
  });
  await recordAudit(db, 'command line', { action: 'staff.added', subject: 'ada@example.org' });
});
afterAll(() => database.drop());

type Query = Record<string, string>;

async function walk(query: Query, pageSize = 50) {
  const seen: string[] = [];
  let filters = readAuditFilters(query);
  for (;;) {
    const { lines, last } = await listAudit(filters, pageSize);
    seen.push(...lines.map(({ id }) => id));
    if (!last) return seen;
    const next = new URL(auditPath(filters, last), 'http://localhost');
    filters = readAuditFilters(Object.fromEntries(next.searchParams));
  }
}

const count = async (query: Query) => (await walk(query)).length;

test.each([1, 2, 3, 7, 12])('pages of %i entries miss none and repeat none', async (size) => {
  const all = await database.db.auditLine.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  expect(await walk({}, size)).toEqual(all.map(({ id }) => id));
});

test('filters can be combined', async () => {
  expect(await count({ who: reviewer.id })).toBe(2);
  expect(await count({ who: 'by:roster' })).toBe(1);
  expect(await count({ who: 'by:command line' })).toBe(1);
  expect(await count({ action: 'message.rejected' })).toBe(1);
  expect(await count({ action: 'message.*' })).toBe(1);
  expect(await count({ from: '2026-11-20', to: '2026-11-20' })).toBe(8);
  expect(await count({ from: '2026-11-21', to: '2026-11-22' })).toBe(3);
  expect(await count({ who: reviewer.id, from: '2026-11-21' })).toBe(1);
  expect(await count({ who: admin.id, action: 'message.*' })).toBe(0);
  expect(await walk({ who: admin.id, to: '2026-11-20' }, 3)).toHaveLength(7);
});

test("a search by reference finds the message's deliveries and erasure too", async () => {
  expect(await count({ subject: 'k7rm-2xqd' })).toBe(3);
  expect(await count({ subject: message.id })).toBe(3);
  expect(await count({ subject: 'tx-37' })).toBe(1);
  expect(await count({ subject: 'Ada@Example.org' })).toBe(1);
  expect(await count({ subject: 'K7RM' })).toBe(0);
});

test('the filter by actor offers every actor in the audit', async () => {
  const values = (await actorChoices()).map(({ value }) => value);
  const others = await database.db.auditLine.findMany({ where: { actorId: null } });
  for (const { actor } of others) expect(values).toContain(`by:${actor}`);
});

test('the exported file has the same entries and no formulas', async () => {
  let text = '';
  const source = auditExport(readAuditFilters({ action: 'message.*' }));
  for await (const chunk of source.chunks('csv')) text += chunk.data;
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(rows).toMatchObject([
    {
      at: '2026-11-21T04:59:59.999Z',
      who: reviewer.name,
      account: reviewer.id,
      action: 'message.rejected',
      subject: 'K7RM-2XQD',
      reason: "'=cmd|it",
      before: '{"on_hold":2}',
      after: '{"rejected":2}',
    },
  ]);
  expect(await auditExport({}).count()).toBe(12);
});
