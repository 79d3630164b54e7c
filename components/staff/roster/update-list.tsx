import type { RosterUpdate } from '@/lib/offices/roster-updates';
import { When } from '../when';

/** The last updates and what each of them changed, newest first. */
export function UpdateList({ updates }: { updates: RosterUpdate[] }) {
  if (updates.length === 0) return <p>No update has changed anything yet.</p>;
  return updates.map(({ at, from, to, changes }, index) => (
    <details key={at} open={index === 0}>
      <summary>
        <When at={new Date(at)} />: {from ? `from ${from} to ${to}` : `as of ${to}`},{' '}
        {changes.length === 1 ? '1 change' : `${changes.length} changes`}
      </summary>
      <ul>
        {changes.length === 0 && <li>Nothing but the day.</li>}
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  ));
}
