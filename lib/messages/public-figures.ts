import { z } from 'zod';
import { type StateCode, stateSchema } from '@/lib/lookup/states';
import { callFigures, readCallFigures } from '@/lib/offices/calling/calls';
import { db } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { MINUTE_MS, SECOND_MS, within } from '@/lib/platform/time';
import { countsOf } from './reports/report-counts';

/** Minimum number of messages for a state to be listed: small numbers could identify people. */
const MIN_PER_STATE = 10;

/** The response of `GET /api/campaign`. */
export const campaignFigures = z
  .object({
    edition: z
      .string()
      .describe(
        'The campaign version shown today: chosen by staff, or else the one whose ask of Congress is still open.',
      ),
    open: z.boolean().describe('Whether the campaign is accepting messages.'),
    messages: z
      .int()
      .min(0)
      .describe('Messages accepted by at least one office’s server. Always 0 in test mode.'),
    byState: z
      .partialRecord(stateSchema, z.int().min(MIN_PER_STATE))
      .describe(`States with fewer than ${MIN_PER_STATE} messages are left out.`),
    calls: callFigures,
  })
  .meta({ id: 'CampaignFigures' });

export type CampaignFigures = z.infer<typeof campaignFigures>;
export type PublicFigures = Omit<CampaignFigures, 'edition' | 'open'>;

/**
 * Number of messages of which an office's server accepted at least one letter, up to a minute old,
 * and of calls that visitors reported. Test mode is not counted, since it reaches no office.
 */
export async function readPublicFigures(): Promise<PublicFigures> {
  const rows = await db().$queryRaw<{ state: StateCode; messages: number }[]>`
    select key as state, sum(count)::int as messages from ${countsOf('sent')} c
    group by key order by key`;
  const shown = rows.filter(({ messages }) => messages >= MIN_PER_STATE);
  return {
    messages: rows.reduce((sum, row) => sum + row.messages, 0),
    byState: Object.fromEntries(shown.map(({ state, messages }) => [state, messages])),
    calls: await readCallFigures(),
  };
}

/** Cache lifetime: a number may be a minute old, and counting for each visitor would be slow. */
const MAX_AGE_MS = MINUTE_MS;
/** Time limit for counting: after it, the page is shown without figures. */
const FIGURES_MS = 2 * SECOND_MS;
/** `at` is by the monotonic clock, which no one sets. */
let recent: { figures: PublicFigures | undefined; at: number } | undefined;

/** The figures for the landing page; undefined if the database is unavailable. */
export async function readRecentFigures(): Promise<PublicFigures | undefined> {
  const now = performance.now();
  if (recent && now - recent.at < MAX_AGE_MS) return recent.figures;
  const figures = await within(FIGURES_MS, readPublicFigures()).catch((problem) => {
    log.error('figures_not_read', { error: errorName(problem) });
    return undefined;
  });
  recent = { figures, at: now };
  return figures;
}
