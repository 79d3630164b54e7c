import { stringify } from 'csv-stringify/sync';
import { db } from '@/lib/platform/db';

/**
 * The present addresses in the form that can be imported again, a line for every filled seat, with
 * the member's name for who edits it. With a byte order mark, without which spreadsheets take it
 * for another encoding.
 */
export async function writeAddressFile(): Promise<string> {
  const offices = await db().office.findMany({
    where: { bioguide: { not: null } },
    select: { seat: true, email: true, name: true },
    orderBy: [{ state: 'asc' }, { chamber: 'asc' }, { seat: 'asc' }],
  });
  return stringify(
    offices.map(({ seat, email, name }) => [seat, email ?? 'none', name]),
    {
      bom: true,
      header: true,
      columns: ['office', 'email', 'member'],
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}
