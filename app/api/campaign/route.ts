import { readCampaignRow } from '@/lib/campaign/campaign';
import { type CampaignFigures, readPublicFigures } from '@/lib/messages/public-figures';
import { unavailableJson } from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';

export const dynamic = 'force-dynamic';

/** Public figures: messages sent in total and by state, and reported calls. */
export async function GET(): Promise<Response> {
  try {
    const [campaign, figures] = await Promise.all([readCampaignRow(), readPublicFigures()]);
    const { edition, open } = campaign;
    return Response.json({ edition, open, ...figures } satisfies CampaignFigures);
  } catch (problem) {
    log.error('figures_not_read', { error: errorName(problem) });
    return unavailableJson();
  }
}
