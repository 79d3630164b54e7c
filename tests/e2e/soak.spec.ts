import { expect, test } from 'playwright/test';
import { runSoak } from '../soak/run-soak';

const MINUTES = 0.4;

test('a short soak run answers every request and reports the memory', async () => {
  test.setTimeout(240_000);
  const report = await runSoak(MINUTES, () => {});
  expect(report.failed).toEqual([]);
  expect(report.pages).toBeGreaterThan(0);
  expect(report.messages).toBeGreaterThan(0);
  // Whether memory is flat takes an hour to see, so only its figures are checked.
  expect(report.samples.length).toBeGreaterThan(0);
  for (const { residentMb, heapMb } of report.samples) {
    expect(heapMb).toBeGreaterThan(0);
    expect(residentMb).toBeGreaterThan(heapMb);
  }
  expect(report.lateMb).toBeGreaterThan(0);
  expect(report.mostMb).toBeGreaterThanOrEqual(report.lateMb);
});
