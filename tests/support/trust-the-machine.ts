import { runStatement } from './run-statement';

/**
 * Lets a test database write without waiting for the disk, because a crash of the machine would
 * only cost a test run. The setting is stored in the database's folder, so it also applies to the
 * next start. A crash of the server alone still loses nothing, because the system has what it
 * wrote.
 */
export async function trustTheMachine(url: string) {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await runStatement(url, `alter system set ${setting} = off`);
  }
  await runStatement(url, 'select pg_reload_conf()');
}
