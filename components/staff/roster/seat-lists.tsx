import { longDate } from '@/lib/campaign/long-date';
import type { RosterState } from '@/lib/staff/offices/roster-state';

type Listed = { seat: string; name?: string; since: string };

/** The seats that nobody holds, and those whose member nobody has confirmed. */
export function SeatLists({ vacant, unconfirmed }: Pick<RosterState, 'vacant' | 'unconfirmed'>) {
  return (
    <>
      <h2>Vacant seats</h2>
      <Seats seats={vacant} words="vacant since" none="No seat is vacant." />
      <h2>Not confirmed</h2>
      <Seats
        seats={unconfirmed}
        words="not confirmed since"
        none="All members are known to sit on the day of the roster."
      />
    </>
  );
}

function Seats({ seats, words, none }: { seats: Listed[]; words: string; none: string }) {
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
