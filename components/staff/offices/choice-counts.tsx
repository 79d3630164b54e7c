import { channelTitles, reasonWords } from '@/lib/staff/offices/channel-labels';
import type { ChoiceCount } from '@/lib/staff/offices/office-choices';
import { officesPath } from '@/lib/staff/offices/office-filters';

/** How many offices an ordinary letter reaches by which channel, and why. */
export function ChoiceCounts({ counts }: { counts: ChoiceCount[] }) {
  return (
    <table className="staff-table stacked">
      <caption className="hidden">Offices by channel</caption>
      <thead>
        <tr>
          <th scope="col">Channel</th>
          <th scope="col">Offices</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ channel, reason, offices }) => (
          <tr key={channel + reason}>
            <th scope="row">
              <a href={officesPath({ channel })}>{channelTitles[channel]}</a>
            </th>
            <td data-label="Offices">{offices}</td>
            <td data-label="Why">{reasonWords[reason]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
