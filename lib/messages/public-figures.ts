import { type CallFigures, readCallFigures } from '@/lib/offices/calling/calls';
import { db } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';

/** A state below this is not broken out: small numbers point at people. */
export const MIN_PER_STATE = 10;

export type PublicFigures = {
  messages: number;
  byState: Record<string, number>;
  calls: CallFigures;
};

/**
 * Messages of which an office's server accepted at least one letter. What was captured on this
 * machine or taken by a test gateway reached nobody and is not counted. And calls, as visitors say
 * they went.
 */
export async function readPublicFigures(): Promise<PublicFigures> {
  const rows = await db().$queryRaw<{ state: string; messages: number }[]>`
    select m."state", count(distinct m."id")::int as messages
    from "Message" m join "Delivery" d on d."messageId" = m."id"
    where d."kind" = 'letter' and d."status" = 'accepted' and d."channel" <> 'capture'
      and not d."testMode"
    group by m."state" order by m."state"`;
  const shown = rows.filter(({ messages }) => messages >= MIN_PER_STATE);
  return {
    messages: rows.reduce((sum, row) => sum + row.messages, 0),
    byState: Object.fromEntries(shown.map(({ state, messages }) => [state, messages])),
    calls: await readCallFigures(),
  };
}

/** A visitor may see a number that is a minute old; counting for each of them would be slow. */
const KEPT_MS = 60_000;
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
