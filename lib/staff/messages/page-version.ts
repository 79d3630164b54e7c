import { createHash } from 'node:crypto';

/** What a page about a message stands on. */
export type Seen = {
  staffVersion: number;
  holdReason: string | null;
  erasedAt: Date | null;
  erasedBy: string | null;
  deliveries: { id: string; status: string }[];
  _count: { notes: number };
};

/**
 * Names how a message stood when a page was made: how often staff had changed it, and a short hash
 * of what else the page showed, which changes without staff too.
 */
export function versionOf(message: Seen): string {
  const { staffVersion, holdReason, erasedAt, erasedBy, deliveries, _count } = message;
  const states = deliveries.map(({ id, status }) => `${id} ${status}`).sort();
  const shown = JSON.stringify([holdReason, erasedAt, erasedBy, _count.notes, states]);
  const hash = createHash('sha256').update(shown).digest('base64url').slice(0, 10);
  return `${staffVersion}.${hash}`;
}

/** How often staff had changed the message when the page of this version was made. */
export function staffVersionIn(version: string): number {
  const count = Number(version.split('.')[0]);
  return Number.isInteger(count) ? count : 0;
}
