import { channelTitles, reasonWords } from '@/lib/staff/offices/channel-words';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';

/** The offices of one state, or all, each with its channel; on a phone each row is a card. */
export function ChoiceTable({ offices }: { offices: OfficeChoice[] }) {
  return (
    <table className="staff-table stacked">
      <caption className="hidden">Channel of each office</caption>
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">Member</th>
          <th scope="col">Channel</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {offices.map(({ seat, name, choice }) => (
          <tr key={seat}>
            <th scope="row">
              <a href={`/staff/roster/${seat}`}>{seat}</a>
            </th>
            <td data-label="Member">{name ?? 'Vacant'}</td>
            <td data-label="Channel">{choice ? channelTitles[choice.channel] : 'None'}</td>
            <td data-label="Why">{choice ? reasonWords[choice.reason] : 'Nobody to write to.'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
