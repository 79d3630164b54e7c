import { type CampaignState, readCampaignRow, writingState } from '@/lib/campaign/campaign';
import { CAMPAIGN_ID } from '@/lib/campaign/campaign-row';
import { type Settings, settingsOf } from '@/lib/campaign/settings';
import { type Campaign, db } from '@/lib/platform/db';
import { envWith } from '@/lib/platform/env';

/** Campaign as shown to admins: the settings in force, the stored row, and the defaults. */
export type StaffSettings = {
  state: CampaignState;
  writing: ReturnType<typeof writingState>;
  /** Row of the campaign; empty until staff change a setting. */
  set: Partial<Campaign>;
  /** Defaults from the environment. */
  settings: Settings;
  version: number;
  last: { actor: string; at: Date } | null;
};

/**
 * Reads the campaign for the staff pages.
 * @throws if the database does not answer
 */
export async function readStaffSettings(): Promise<StaffSettings> {
  const [state, row, last] = await Promise.all([
    readCampaignRow(),
    db().campaign.findUnique({ where: { id: CAMPAIGN_ID } }),
    db().auditLine.findFirst({
      where: { action: 'campaign.changed' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { actor: true, at: true },
    }),
  ]);
  const writing = writingState(state);
  const version = row?.version ?? 0;
  return { state, writing, set: row ?? {}, settings: settingsOf({}, envWith({})), version, last };
}
