import { z } from 'zod';
import { sealFor, unsealFor } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';

/**
 * Sealed mark that proves that a page showed a text to a staff member. It is in the form that
 * approves the text. Approval without it is refused, so that no one approves a text that they did
 * not open.
 */
const mark = z.object({ of: z.string(), by: z.string(), until: z.number() });
const MAX_AGE_MS = 12 * HOUR_MS;
const PURPOSE = 'opened text';

/**
 * Mark for an opened text.
 * @param of id of the message, or of the bulk action whose preview shows the texts
 */
export function openedMark(of: string, { id: by }: Pick<Staff, 'id'>, now = Date.now()): string {
  return sealFor(PURPOSE, JSON.stringify({ of, by, until: now + MAX_AGE_MS })).toString(
    'base64url',
  );
}

/** Whether a posted mark is valid for this text and this person, and has not expired. */
export function wasOpened(
  posted: string | undefined,
  of: string,
  { id: by }: Pick<Staff, 'id'>,
): boolean {
  const plain = unsealFor(PURPOSE, Buffer.from(posted ?? '', 'base64url'));
  if (!plain) return false;
  const read = mark.parse(JSON.parse(plain));
  return read.of === of && read.by === by && read.until > Date.now();
}
