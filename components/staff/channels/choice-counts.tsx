import { channelTitles, reasonWords } from '@/lib/staff/offices/channel-words';
import type { ChoiceCount } from '@/lib/staff/offices/office-choices';

/** How many offices an ordinary letter reaches by which channel, and why. */
export function ChoiceCounts({ counts }: { counts: ChoiceCount[] }) {
  return (
    <table className="staff-table">
      <caption className="hidden">Offices by channel</caption>
      <thead>
        <tr>
          <th scope="col">Offices</th>
          <th scope="col">Channel</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ channel, reason, offices }) => (
          <tr key={channel + reason}>
            <td>{offices}</td>
            <td>{channelTitles[channel]}</td>
            <td>{reasonWords[reason]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
