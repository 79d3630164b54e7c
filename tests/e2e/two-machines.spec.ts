import { test } from 'playwright/test';
import { findProgram } from '../support/programs';
import { databases, startTwoMachines } from '../support/two-machines';
import { changes, drafts, firstAccount, limits, sessions, signsOut } from './two-sites-steps';
import { deliversAll, goesLive, reportsOnMonday, takesOver } from './two-workers-steps';

test.describe.configure({ mode: 'parallel' });
test.setTimeout(300_000);

for (const name of Object.keys(databases) as (keyof typeof databases)[]) {
  test(`two sites and two workers share ${name}`, async ({ playwright }) => {
    test.skip(name === 'PostgreSQL 15' && !findProgram(name), `${name} is not installed here.`);
    const world = await startTwoMachines(name);
    const staff = await playwright.request.newContext({ baseURL: world.a.url });
    const visitor = await playwright.request.newContext();
    try {
      await firstAccount(world);
      await sessions(world, staff);
      await changes(world, staff);
      await limits(world);
      await drafts(world, visitor);
      const workers = [world.startWorker(), world.startWorker()];
      await goesLive(world, staff, workers);
      await deliversAll(world, staff);
      await takesOver(world, workers);
      await reportsOnMonday(world);
      await signsOut(world, staff);
    } finally {
      await Promise.all([staff.dispose(), visitor.dispose()]);
      await world.stop();
    }
  });
}
