import { runStatement } from './run-statement';

/**
 * Lets a database of tests write without waiting for the disk: what a crash of the machine would
 * cost is a test run. Kept in its folder, so that it holds for the next start too; a crash of the
 * server alone still loses nothing, since the system has what it wrote.
 */
export async function trustTheMachine(url: string) {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await runStatement(url, `alter system set ${setting} = off`);
  }
  await runStatement(url, 'select pg_reload_conf()');
}
