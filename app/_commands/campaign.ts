import { parseArgs } from 'node:util';
import {
  confirmationSetting,
  readCampaignRow,
  reviewSetting,
  writingState,
} from '@/lib/campaign/campaign';
import { loadVersions } from '@/lib/campaign/campaign-row';
import { type CampaignChange, changeCampaign } from '@/lib/campaign/change-campaign';
import { editionNames, isEditionSetting, shippedNames } from '@/lib/campaign/edition';
import { CannotStart } from '@/lib/platform/startup-error';
import { withDatabase } from '@/lib/platform/with-database';

const USAGE = `npm run campaign -- show
npm run campaign -- set edition auto|${shippedNames.join('|')}|own-1 (a version of staff)
npm run campaign -- set open yes|no
npm run campaign -- set review none|suspicious|all
npm run campaign -- set confirmation off|required
npm run campaign -- set outdated accepted --reason "why its request may still go to offices"
npm run campaign -- set outdated refused`;

const YES_NO: Record<string, boolean> = { yes: true, no: false };

/** One setting and its new value, or a sentence that states the valid values. */
async function changeOf(setting = '', value = '', reason = ''): Promise<CampaignChange> {
  switch (setting) {
    case 'edition':
      await loadVersions();
      if (isEditionSetting(value)) return { edition: value };
      throw new CannotStart(`The edition is one of: ${['auto', ...editionNames()].join(', ')}.`);
    case 'open':
      if (value in YES_NO) return { open: YES_NO[value] };
      throw new CannotStart('open is yes or no.');
    case 'review': {
      const review = reviewSetting.safeParse(value).data;
      if (review) return { review };
      throw new CannotStart(`review is one of: ${reviewSetting.options.join(', ')}.`);
    }
    case 'confirmation': {
      const confirmation = confirmationSetting.safeParse(value).data;
      if (confirmation) return { confirmation };
      throw new CannotStart('confirmation is off or required.');
    }
    case 'outdated':
      return outdatedChange(value, reason);
    default:
      throw new CannotStart(USAGE);
  }
}

async function outdatedChange(value: string, reason: string): Promise<CampaignChange> {
  if (value === 'refused') return { outdatedAccepted: null, outdatedReason: null };
  if (value !== 'accepted') throw new CannotStart('outdated is accepted or refused.');
  if (!reason.trim())
    throw new CannotStart('Give a reason with --reason "…": it is recorded in the audit.');
  const { edition } = await readCampaignRow();
  return { outdatedAccepted: edition, outdatedReason: reason };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reason: { type: 'string' } },
});
const [verb, setting, value] = positionals;
if (verb !== 'show' && verb !== 'set') throw new CannotStart(USAGE);

await withDatabase(async () => {
  if (verb === 'set') {
    const change = await changeOf(setting, value, values.reason);
    await changeCampaign(change, { by: { name: 'command line' } });
  }
  const state = await readCampaignRow();
  process.stdout.write(`${JSON.stringify({ ...state, writing: writingState(state) }, null, 2)}\n`);
});
