import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { runStatement } from '../../support/run-statement';
import { type ApiSite, openApiSite } from './api-site';

let site: ApiSite;
beforeAll(async () => {
  site = await openApiSite();
  site.set({ DATA_DIR: tmpdir() });
  await loadOffices(site.db);
});
afterAll(() => site.close());

const ready = async () => (await site.ask('GET', '/readyz')).status;

test('a read-only database is not ready, although it answers every query', async () => {
  await expect.poll(ready).toBe(200);
  const { adminUrl } = inject('postgres');
  const [{ name } = { name: '' }] = await site.db.$queryRaw<{ name: string }[]>`
    select current_database() as name`;
  const set = async (value: 'on' | 'off') => {
    await runStatement(
      adminUrl,
      `alter database ${name} set default_transaction_read_only = ${value}`,
    );
    // The setting applies to new connections.
    await runStatement(
      adminUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
  };
  await set('on');
  await expect
    .poll(() => site.ask('GET', '/readyz'))
    .toMatchObject({ status: 503, body: { missing: 'writes' } });
  await set('off');
  await expect.poll(ready).toBe(200);
});

test('a crowd of readiness checks shares its probes, and a change is seen soon after', async () => {
  await site.db.$executeRawUnsafe('create table probe ()');
  await site.db.$executeRawUnsafe(`
    create function note_probe() returns trigger language plpgsql
    as 'begin insert into probe default values; return new; end'`);
  await site.db.$executeRawUnsafe(`
    create trigger note_probe after insert or update on "SiteFact"
    for each row when (new.key = 'write_test') execute function note_probe()`);
  const probes = async () => {
    const [row] = await site.db.$queryRaw<{ probes: number }[]>`
      select count(*)::int as probes from probe`;
    return row?.probes ?? 0;
  };
  // The result of the last probe is answered again for a moment.
  await expect
    .poll(async () => {
      await ready();
      return probes();
    })
    .toBeGreaterThan(0);
  const crowd = await Promise.all(Array.from({ length: 100 }, ready));
  expect(new Set(crowd)).toEqual(new Set([200]));
  // A new probe may begin every quarter of a second; without sharing there would be 101.
  expect(await probes()).toBeLessThan(50);
  await site.db.office.deleteMany();
  await expect.poll(ready).toBe(503);
});
