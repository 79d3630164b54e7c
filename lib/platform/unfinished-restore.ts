import type pg from 'pg';

type Asking = Pick<pg.Client, 'query'>;

/** Schemas of the site, and where their contents are while a backup is being restored. */
const SCHEMAS = [
  { name: 'public', aside: 'before_restore' },
  { name: 'graphile_worker', aside: 'before_restore_jobs' },
];

async function hasSchema(client: Asking, name: string): Promise<boolean> {
  const found = await client.query('select 1 from pg_namespace where nspname = $1', [name]);
  return found.rowCount === 1;
}

/** Whether a restore began that neither ended nor was undone. */
export const isRestoreUnfinished = (client: Asking) => hasSchema(client, 'before_restore');

/** Sets aside what the database holds, so that a backup can be restored beside it. */
export async function setAside(client: Asking): Promise<void> {
  await client.query('begin');
  for (const { name, aside } of SCHEMAS) {
    if (await hasSchema(client, name))
      await client.query(`alter schema ${name} rename to ${aside}`);
  }
  await client.query('create schema public');
  await client.query('commit');
}

/** Brings back what the database held before a restore that did not end. */
export async function undoRestore(client: Asking): Promise<void> {
  if (!(await isRestoreUnfinished(client))) return;
  await client.query('begin');
  for (const { name, aside } of SCHEMAS) {
    await client.query(`drop schema if exists ${name} cascade`);
    if (await hasSchema(client, aside))
      await client.query(`alter schema ${aside} rename to ${name}`);
  }
  await client.query('commit');
}

/** Deletes what was set aside: from here on, the restored data count. */
export async function finishRestore(client: Asking): Promise<void> {
  const all = SCHEMAS.map(({ aside }) => aside).join(', ');
  await client.query(`drop schema if exists ${all} cascade`);
}
