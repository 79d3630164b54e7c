import { expect, test } from 'playwright/test';
import { MAX_READINESS_MS, MAX_WAIT_MS, runSiteFaults } from '../faults/site/run-site-faults';

test.setTimeout(240_000);

/** Of a machine that is busy with other tests as well. */
const SLACK_MS = 700;

test('a database that is frozen, killed, or full of connections costs patience and no message', async () => {
  const faults = ['database frozen', 'database killed', 'out of connections'];
  const report = await runSiteFaults(faults);
  expect(report).toMatchObject({ lost: 0, twice: 0, holds: true });
  expect(report.writers).toBeGreaterThan(20);
  const [frozen] = report.results.map(({ answers }) => answers);
  expect(frozen?.messages.statuses[503]).toBeGreaterThan(0);
  expect(frozen?.messages.withoutRetryAfter).toBe(0);
  expect(frozen?.messages.slowestMs).toBeLessThan(MAX_WAIT_MS + SLACK_MS);
  expect(frozen?.pages.statuses).toEqual({ 200: expect.any(Number) });
  expect(frozen?.readiness.statuses[503]).toBeGreaterThan(0);
  expect(frozen?.readiness.slowestMs).toBeLessThan(MAX_READINESS_MS + SLACK_MS);
});
