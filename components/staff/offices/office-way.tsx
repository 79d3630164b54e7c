import { channelTitles, reasonWords } from '@/lib/staff/offices/channel-labels';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';

/** The channel that an ordinary letter takes to an office now, and why. */
export function OfficeWay({ choice }: Pick<OfficeChoice, 'choice'>) {
  if (!choice) return 'None: nobody holds the seat.';
  return (
    <>
      <strong>{channelTitles[choice.channel]}.</strong> {reasonWords[choice.reason]}
    </>
  );
}
