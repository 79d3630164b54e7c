import type { Attempt } from '@/lib/platform/db';
import { failureWords, outcomeWords } from '@/lib/staff/labels';
import { When } from '../when';

/** Every try of one delivery, oldest first, with what the server said in its own words. */
export function AttemptTable({ attempts, receiver }: { attempts: Attempt[]; receiver: string }) {
  if (attempts.length === 0) return <p className="hint">Not tried yet.</p>;
  return (
    <table className="staff-table stacked">
      <caption>
        Tries<span className="hidden"> for {receiver}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Try</th>
          <th scope="col">Began</th>
          <th scope="col">Ended</th>
          <th scope="col">Outcome</th>
          <th scope="col">The server’s words</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <th scope="row">{attempt.number}</th>
            <td data-label="Began">
              <When at={attempt.startedAt} />
            </td>
            <td data-label="Ended">
              {attempt.endedAt ? <When at={attempt.endedAt} /> : 'Not ended'}
            </td>
            <td data-label="Outcome">{outcomeOf(attempt)}</td>
            <td data-label="The server’s words" className="written" dir="auto">
              {attempt.serverText ?? 'None'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcomeOf({ outcome, failure }: Attempt): string {
  if (!outcome) return 'Not known';
  const words = outcomeWords[outcome] ?? outcome;
  return failure ? `${words}: ${failureWords[failure] ?? failure}` : words;
}
