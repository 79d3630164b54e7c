import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { unlockAllJobs } from '@/lib/platform/jobs';
import { confirmBulkAction, countOutcomes, stateOf } from '@/lib/staff/bulk/bulk-action';
import { freshDatabase } from '../../../support/database';
import { reviewer as rey } from '../../../support/sample-staff';
import { startInChild } from '../../../support/start-in-child';
import { createMessage } from '../create-message';
import { findAction, offered, runJobsIn, storeSampleStaff } from './offer-bulk';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeSampleStaff(database.db);
});
afterAll(() => database.drop());

const COUNT = 200;
const MINUTE_AGO = new Date(Date.now() - 60_000);

test('a bulk action that was killed in the middle resumes and changes each message once', async () => {
  const held = { status: 'on_hold', holdReason: 'review' } as const;
  for (let at = 0; at < COUNT; at += 1) await createMessage(database.db, held);
  const { id } = await offered('release', 'all');
  await confirmBulkAction({ id, by: rey, now: MINUTE_AGO });

  const jobs = await startInChild('tests/integration/staff/inbox/jobs-in-child.ts');
  const done = async () => countOutcomes(await findAction(id)).done;
  await vi.waitFor(async () => expect(await done()).toBeGreaterThan(10), {
    timeout: 30_000,
    interval: 5,
  });
  await jobs.stop();
  const cutOff = await findAction(id);
  expect(stateOf(cutOff)).toBe('running');
  expect(await done()).toBeLessThan(COUNT);

  // The site does this when it has just started its database.
  await unlockAllJobs(database.db);
  await runJobsIn(database, 60);
  const action = await findAction(id);
  expect(stateOf(action)).toBe('finished');
  expect(action.startedAt).toEqual(cutOff.startedAt);
  expect(countOutcomes(action)).toMatchObject({ done: COUNT, changed: 0 });
  const versions = await database.db.message.groupBy({ by: ['staffVersion'], _count: true });
  expect(versions).toEqual([{ staffVersion: 1, _count: COUNT }]);
  const where = { action: 'message.released' };
  const lines = await database.db.auditLine.findMany({ where, select: { subject: true } });
  expect(new Set(lines.map(({ subject }) => subject)).size).toBe(COUNT);
  expect(lines).toHaveLength(COUNT);
}, 90_000);
