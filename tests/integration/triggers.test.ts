import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/database';

/** Refuse moves that lib/delivery/status.ts does not allow, and changes to the audit. */
const KEPT = ['"AuditLine": refuse_audit_change', '"Delivery": refuse_forbidden_move'];

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('triggers only refuse changes and have no other effect', async () => {
  const rows = await database.db.$queryRaw<{ trigger: string }[]>`
    select distinct tgrelid::regclass || ': ' || proname as trigger
    from pg_trigger join pg_proc on pg_proc.oid = tgfoid
    where not tgisinternal order by 1`;
  expect(rows.map(({ trigger }) => trigger)).toEqual(KEPT);
});
