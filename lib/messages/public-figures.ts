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
const MAX_AGE_MS = MINUTE_MS;
let recent: { figures: PublicFigures | undefined; at: number } | undefined;

/** The figures for the landing page; none when the database does not answer. */
export async function readRecentFigures(now = Date.now()): Promise<PublicFigures | undefined> {
  if (recent && now - recent.at < MAX_AGE_MS) return recent.figures;
  const figures = await readPublicFigures().catch((problem) => {
    log.error('figures_not_read', { error: errorName(problem) });
    return undefined;
  });
  recent = { figures, at: now };
  return figures;
}
