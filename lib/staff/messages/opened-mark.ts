import { z } from 'zod';
import { sealFor, unsealFor } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';

/**
 * Proof that a page showed a text to someone: a sealed mark in the form that approves it. Approving
 * without it is refused, so that no one approves what they did not open.
 */
const mark = z.object({ of: z.string(), by: z.string(), until: z.number() });
const MAX_AGE_MS = 12 * HOUR_MS;
const PURPOSE = 'opened text';

/** @param of id of the message, or of the bulk action whose preview shows the texts */
export function openedMark(of: string, { id: by }: Pick<Staff, 'id'>, now = Date.now()): string {
  return sealFor(PURPOSE, JSON.stringify({ of, by, until: now + MAX_AGE_MS })).toString(
    'base64url',
  );
}

/** Whether a posted mark is ours, of this text, of this person, and not too old. */
export function wasOpened(
  posted: string | undefined,
  of: string,
  { id: by }: Pick<Staff, 'id'>,
  now = Date.now(),
): boolean {
  const plain = unsealFor(PURPOSE, Buffer.from(posted ?? '', 'base64url'));
  if (!plain) return false;
  const read = mark.parse(JSON.parse(plain));
  return read.of === of && read.by === by && read.until > now;
}
