import { type CallFigures, readCallFigures } from '@/lib/offices/calling/calls';
import { db } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { MINUTE_MS } from '@/lib/platform/time';
import { countsOf } from './reports/report-counts';

/** A state below this is not broken out: small numbers point at people. */
export const MIN_PER_STATE = 10;

export type PublicFigures = {
  messages: number;
  byState: Record<string, number>;
  calls: CallFigures;
};

/**
 * Messages of which an office's server accepted at least one letter, up to a minute old. Test mode
 * is not counted: it reaches no office. And calls, as visitors report them.
 */
export async function readPublicFigures(): Promise<PublicFigures> {
  const rows = await db().$queryRaw<{ state: string; messages: number }[]>`
    select key as state, sum(count)::int as messages from ${countsOf('sent')} c
    group by key order by key`;
  const shown = rows.filter(({ messages }) => messages >= MIN_PER_STATE);
  return {
    messages: rows.reduce((sum, row) => sum + row.messages, 0),
    byState: Object.fromEntries(shown.map(({ state, messages }) => [state, messages])),
    calls: await readCallFigures(),
  };
}

/** A visitor may see a number that is a minute old; counting for each of them would be slow. */
const KEPT_MS = MINUTE_MS;
let kept: { messages: number; at: number } | undefined;

/** The number for the landing page; none when the database does not answer. */
export async function countMessagesSent(now = Date.now()): Promise<number> {
  if (kept && now - kept.at < KEPT_MS) return kept.messages;
  try {
    kept = { messages: (await readPublicFigures()).messages, at: now };
  } catch (problem) {
    log.error('figures not read', { error: errorName(problem) });
    kept = { messages: 0, at: now };
  }
  return kept.messages;
}
