import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { benchDatabase } from '../bench-database';
import { fillMessages } from './make-rows';

type Filled = Awaited<ReturnType<typeof benchDatabase>>;

const filled = new Map<number, Promise<Filled>>();

/**
 * A database with so many messages, made once for all measurements of the part: they read it, and
 * whoever writes puts it back. `db()` of what is measured is the last one asked for.
 */
export function filledDatabase(messages: number): Promise<Filled> {
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
