import { Field } from '@/components/form/fields';
import { TableHead, When } from '@/components/staff/staff-parts';
import { longDate } from '@/lib/campaign/languages';
import type { RosterUpdate } from '@/lib/offices/roster-updates';
import { type Correction, type CorrectionEffect, kindOf } from '@/lib/offices/seat-corrections';
import { OLD_AFTER_DAYS } from '@/lib/offices/seats';
import { effectLabels } from '@/lib/staff/roster/correction-form';
import type { RosterState } from '@/lib/staff/roster/update-members';

type Props = Pick<RosterState, 'date' | 'ageDays' | 'isOld' | 'checkedAt' | 'refusal'>;

/** Age of the data, and whether the last update failed. */
export function RosterAge({ date, ageDays, isOld, checkedAt, refusal }: Props) {
  const age = ageDays === 1 ? '1 day' : `${ageDays} days`;
  return (
    <>
      <p>
        <strong>
          Member list as of {longDate(date, 'en')}, {age} ago.
        </strong>{' '}
        {checkedAt ? (
          <>
            The sources were last checked on <When at={new Date(checkedAt)} />.
          </>
        ) : (
          'The sources were never checked on this site.'
        )}
      </p>
      {isOld && (
        <p className="staff-notice staff-refusal">
          This is older than {OLD_AFTER_DAYS} days, or from the last Congress.{' '}
          <a href="#update">Update the list</a>.
        </p>
      )}
      {refusal && (
        <div className="staff-notice staff-refusal">
          <p>
            The update of <When at={new Date(refusal.at)} /> was refused, and nothing was changed:
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

/** Form that opens one seat. It uses GET, so that its address can be sent to a colleague. */
export function SeatFinder({ typed, error }: { typed?: string; error?: string }) {
  return (
    <form method="get" action="/staff/roster" noValidate>
      <Field
        name="seat"
        label="Seat to correct"
        hint="A district like TX-23 or AK-AL, or a Senate seat by its class, like TX-S1."
        width={10}
        spellCheck={false}
        defaultValue={typed}
        error={error}
      />
      <button type="submit">Show the seat</button>
    </form>
  );
}

/** Current corrections, each with its author, content, time, reason, and effect. */
export function CorrectionList({ corrections }: Pick<RosterState, 'corrections'>) {
  if (corrections.length === 0) return <p>No seats have been corrected.</p>;
  return (
    <table className="staff-table stacked">
      <caption className="hidden">Current corrections; times are Washington, D.C. time</caption>
      <TableHead columns={['Seat', 'Correction', 'Reason', 'By', 'What it does']} />
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

/** Effect of a correction as a sentence; a correction without effect is highlighted. */
export function EffectTag({ effect }: { effect: CorrectionEffect }) {
  const words = effectLabels[effect];
  return effect === 'changes' ? words : <strong>{words}</strong>;
}

/** Content of a correction in words. */
export function CorrectionSays({ correction }: { correction: Correction }) {
  const { bioguide, name, party, phone, vacantSince } = correction;
  if (vacantSince) return `Vacant since ${longDate(vacantSince, 'en')}`;
  const number = phone && `phone ${phone}`;
  const who = kindOf(correction) === 'filled' ? `held by ${name} (${bioguide}), ${party}` : name;
  const text = [who, number].filter(Boolean).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

type SeatEntry = { seat: string; name?: string; since: string };

/** Vacant seats, and seats whose member is not confirmed. */
export function SeatLists({ vacant, unconfirmed }: Pick<RosterState, 'vacant' | 'unconfirmed'>) {
  return (
    <>
      <h2>Vacant seats</h2>
      <Seats seats={vacant} words="vacant since" none="No seat is vacant." />
      <h2>Not confirmed</h2>
      <Seats
        seats={unconfirmed}
        words="not confirmed since"
        none="All members are confirmed as of the day of the list."
      />
    </>
  );
}

function Seats({ seats, words, none }: { seats: SeatEntry[]; words: string; none: string }) {
  if (seats.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {seats.map(({ seat, name, since }) => (
        <li key={seat}>
          <a href={`/staff/roster/${seat}`}>{seat}</a>
          {name && ` ${name}`}: {words} {longDate(since, 'en')}
        </li>
      ))}
    </ul>
  );
}

/** Latest updates with the changes of each, newest first. */
export function UpdateList({ updates }: { updates: RosterUpdate[] }) {
  if (updates.length === 0) return <p>No update has changed anything yet.</p>;
  return updates.map(({ at, from, to, changes }, index) => (
    <details key={at} open={index === 0}>
      <summary>
        <When at={new Date(at)} />: {from ? `from ${from} to ${to}` : `as of ${to}`},{' '}
        {changes.length === 1 ? '1 change' : `${changes.length} changes`}
      </summary>
      <ul>
        {changes.length === 0 && <li>Only the date changed.</li>}
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  ));
}
