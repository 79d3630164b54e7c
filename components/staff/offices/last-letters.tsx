import type { LastLetter } from '@/lib/staff/offices/office-deliveries';
import { StatusTag } from '../status-tag';
import { When } from '../when';

/** The letters to an office that ended last, each a way to its message. */
export function LastLetters({ letters }: { letters: LastLetter[] }) {
  if (letters.length === 0) return <p>No letter to this office has ended yet.</p>;
  return (
    <ul className="staff-letters">
      {letters.map(({ id, messageId, reference, at, ...letter }) => (
        <li key={id}>
          <a href={`/staff/messages/${messageId}`}>{reference}</a> <StatusTag {...letter} />{' '}
          <When at={at} />
        </li>
      ))}
    </ul>
  );
}
