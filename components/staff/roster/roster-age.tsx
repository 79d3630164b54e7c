import { longDate } from '@/lib/campaign/long-date';
import { OLD_AFTER_DAYS, type RosterState } from '@/lib/staff/offices/roster-state';
import { When } from '../when';

type Props = Pick<RosterState, 'date' | 'ageDays' | 'checkedAt' | 'refusal'>;

/** How old the data is, and whether the last update went wrong. */
export function RosterAge({ date, ageDays, checkedAt, refusal }: Props) {
  const age = ageDays === 1 ? '1 day' : `${ageDays} days`;
  return (
    <>
      <p>
        <strong>
          Members as known on {longDate(date, 'en')}, {age} ago.
        </strong>{' '}
        {checkedAt ? (
          <>
            The sources were last looked through on <When at={new Date(checkedAt)} />.
          </>
        ) : (
          'The sources were never looked through on this site.'
        )}
      </p>
      {ageDays > OLD_AFTER_DAYS && (
        <p className="staff-notice staff-refusal">
          This is older than {OLD_AFTER_DAYS} days. Whoever runs this site updates it with{' '}
          <code>npm run congress:update -- --from web</code>.
        </p>
      )}
      {refusal && (
        <div className="staff-notice staff-refusal">
          <p>
            The update of <When at={new Date(refusal.at)} /> was refused, and everything stayed as
            it was:
          </p>
          <ul>
            {refusal.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
