import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAudit } from '@/lib/staff/audit';
import { freshDatabase } from '../../support/database';
import { runStatement } from '../../support/run-statement';
import { admin } from '../../support/sample-staff';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await recordAudit(database.db, admin, { action: 'message.released', subject: 'REF' });
});
afterAll(() => database.drop());

const refusals = [
  ['changing an entry', `update "AuditLine" set reason = 'another'`],
  ['removing an entry', 'delete from "AuditLine"'],
  ['emptying the table', 'truncate "AuditLine"'],
  ['emptying the table with its dependents', 'truncate "AuditLine" cascade'],
  [
    'replacing an entry',
    `insert into "AuditLine" (id, actor, action) select id, 'eve', 'x.y'
    from "AuditLine" on conflict (id) do update set actor = excluded.actor`,
  ],
  [
    'a deletion in a session without triggers',
    `set session_replication_role = replica; delete from "AuditLine"`,
  ],
];

test.each(refusals)('the audit table refuses %s', async (_what, statement) => {
  await expect(runStatement(database.url, statement)).rejects.toThrow(/never changed or removed/);
  expect(await database.db.auditLine.findMany()).toMatchObject([
    { subject: 'REF', actor: 'Ada Sample', network: admin.network, reason: null },
  ]);
});

test('the refusal reaches Prisma as an error', async () => {
  await expect(database.db.auditLine.deleteMany()).rejects.toThrow(/never changed or removed/);
  await expect(database.db.auditLine.updateMany({ data: { actor: 'eve' } })).rejects.toThrow(
    /never changed or removed/,
  );
});

test('the migration renames stored actions, and the audit is append-only afterward', async () => {
  await database.db.auditLine.createMany({
    data: [
      { actor: 'Ada', action: 'message.held', subject: 'OLD' },
      { actor: 'Ada', action: 'wording.brought_back', subject: 'OLD' },
      { actor: 'Ada', action: 'staff.invited', subject: 'OLD' },
    ],
  });
  const script = 'prisma/migrations/20261129060300_audit_actions/migration.sql';
  await runStatement(database.url, readFileSync(script, 'utf8'));
  const lines = await database.db.auditLine.findMany({ where: { subject: 'OLD' } });
  expect(lines.map(({ action }) => action).sort()).toEqual([
    'message.put_on_hold',
    'staff.invited',
    'wording.restored',
  ]);
  for (const [, statement = ''] of refusals) {
    await expect(runStatement(database.url, statement)).rejects.toThrow(/never changed or removed/);
  }
});
