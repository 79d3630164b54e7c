import type { RosterState } from '@/lib/staff/offices/roster-state';
import { When } from '../when';
import { CorrectionSays } from './correction-says';
import { EffectTag } from './effect-tag';

/** The corrections in force: who said what, when and why, and what it comes to. */
export function CorrectionList({ corrections }: Pick<RosterState, 'corrections'>) {
  if (corrections.length === 0) return <p>No seat is corrected.</p>;
  return (
    <table className="staff-table stacked">
      <caption className="hidden">Corrections in force; times are Washington, D.C. time</caption>
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">Correction</th>
          <th scope="col">Reason</th>
          <th scope="col">By</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map((correction) => (
          <tr key={correction.id}>
            <th scope="row">
              <a href={`/staff/roster/${correction.seat}`}>{correction.seat}</a>
            </th>
            <td data-label="Correction">
              <CorrectionSays correction={correction} />
            </td>
            <td data-label="Reason" dir="auto">
              {correction.reason}
            </td>
            <td data-label="By">
              {correction.madeBy}, <When at={correction.madeAt} />
            </td>
            <td data-label="What it does">
              <EffectTag effect={correction.effect} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
