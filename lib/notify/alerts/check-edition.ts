import { isOver } from '@/lib/campaign/act-record';
import { readCampaignRow } from '@/lib/campaign/campaign';
import type { Check } from './finding';

/** Whether an open campaign asks for something that is over and no admin has said that it may. */
export function checkEdition(now: Date): Check {
  return {
    kind: 'edition_over',
    async find() {
      const { open, edition, outdatedAccepted } = await readCampaignRow();
      const isBad = open && isOver(edition, now) && outdatedAccepted !== edition;
      return isBad ? [{ subject: edition, isBad }] : [];
    },
  };
}
