import { expect, test, vi } from 'vitest';
import { freshDatabase } from '../support/database';

test('two copies of the migrations in one process do not share the memory of an engine', async () => {
  for (const copy of ['first', 'second']) {
    vi.resetModules();
    const { migrate } = await import('@/lib/platform/migrate');
    const database = await freshDatabase({ template: 'template0' });
    expect((await migrate(database.url)).length, copy).toBeGreaterThan(10);
    await database.drop();
  }
});
