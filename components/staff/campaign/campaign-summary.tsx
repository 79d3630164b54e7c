import { edition } from '@/lib/campaign/edition';
import { mailMode } from '@/lib/platform/env';
import { reviewWords } from '@/lib/staff/campaign/campaign-labels';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { Facts } from '../facts';
import { When } from '../when';

const writingWords = {
  open: 'Open: messages are taken',
  closed: 'Closed: no message is taken',
  outdated: 'No message is taken: what is asked is over, and nobody accepted that',
};

/** How the campaign stands, at a glance. */
export function CampaignSummary({ staffSettings }: { staffSettings: StaffSettings }) {
  const { state, writing, last } = staffSettings;
  const live = mailMode() === 'live';
  return (
    <Facts
      facts={[
        ['What is asked', edition(state.edition, 'en').name],
        ['Writing', writingWords[writing]],
        ['Read before it leaves', reviewWords[state.review]],
        ['Email address confirmed', state.confirmation === 'required' ? 'Yes, first' : 'No'],
        ['Mail', live ? 'Live: letters leave this machine' : 'Captured on this machine'],
        [
          'Changed last',
          last && (
            <>
              <When at={last.at} />, by {last.actor}
            </>
          ),
        ],
      ]}
    />
  );
}
