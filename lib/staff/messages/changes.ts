import { type AuditLine, db } from '@/lib/platform/db';
import type { StaffMessage } from './find-message';
import { staffVersionIn } from './page-version';

/** More than anybody does with one message; a timeline longer than this is no help. */
const MAX = 200;

type About = Pick<StaffMessage, 'id' | 'reference' | 'deliveries'>;

/** What staff did with a message, and the machine in their place: lines of the audit, oldest first. */
export async function listChanges({ id, reference, deliveries }: About): Promise<AuditLine[]> {
  const letters = deliveries.map(({ seat, notice }) =>
    `${reference} ${seat ?? notice ?? ''}`.trim(),
  );
  const lines = await db().auditLine.findMany({
    where: { subject: { in: [...new Set([reference, id, ...letters])] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MAX,
  });
  return lines.reverse();
}

/** What staff did since a page of this version was made; nothing where it moved by itself. */
export function changesSince(
  seen: string,
  { staffVersion }: Pick<StaffMessage, 'staffVersion'>,
  lines: AuditLine[],
): AuditLine[] {
  const count = staffVersion - staffVersionIn(seen);
  // One line for every count; erasing adds one of its own when it is done.
  const counted = lines.filter(({ action }) => action !== 'messages.erased');
  return count > 0 ? counted.slice(-count) : [];
}
