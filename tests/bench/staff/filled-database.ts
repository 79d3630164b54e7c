import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { benchDatabase } from '../bench-database';
import { fillMessages } from './make-rows';

type FilledDatabase = Awaited<ReturnType<typeof benchDatabase>>;

const filled = new Map<number, Promise<FilledDatabase>>();

/**
 * Database with this many messages, created once for all measurements of the part. They only read
 * it, or restore what they write. `db()` of the measured code is the database requested last.
 */
export function filledDatabase(messages: number): Promise<FilledDatabase> {
  const made = filled.get(messages) ?? fill(messages);
  filled.set(messages, made);
  return made;
}

async function fill(messages: number) {
  const database = await benchDatabase();
  await fillMessages(database.url, messages);
  await rollUpReports(database.db, new Date());
  return database;
}
