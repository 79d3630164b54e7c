import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { type ApiSite, openApiSite } from './api-site';

let site: ApiSite;
beforeAll(async () => {
  site = await openApiSite();
  site.set({ DATA_DIR: tmpdir() });
  await loadOffices(site.db);
});
afterAll(() => site.close());

const ready = async () => (await site.ask('GET', '/readyz')).status;

test('a crowd of readiness checks shares its probes, and a change is seen soon after', async () => {
  await site.db.$executeRawUnsafe('create table probe ()');
  await site.db.$executeRawUnsafe(`
    create function note_probe() returns trigger language plpgsql
    as 'begin insert into probe default values; return new; end'`);
  await site.db.$executeRawUnsafe(`
    create trigger note_probe after insert or update on "SiteFact"
    for each row when (new.key = 'write_test') execute function note_probe()`);
  await expect.poll(ready).toBe(200);
  const crowd = await Promise.all(Array.from({ length: 100 }, ready));
  expect(new Set(crowd)).toEqual(new Set([200]));
  const [row] = await site.db.$queryRaw<{ probes: number }[]>`
    select count(*)::int as probes from probe`;
  expect(row?.probes).toBeGreaterThan(0);
  // A new probe may begin every quarter of a second; without sharing there would be 101.
  expect(row?.probes).toBeLessThan(50);
  await site.db.office.deleteMany();
  await expect.poll(ready).toBe(503);
});
