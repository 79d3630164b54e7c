import type { AuditLine } from '@/lib/platform/db';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { actionWords, changesSince } from '@/lib/staff/messages/timeline';

import { When } from '../when';
import type { Filled } from './rejection-fields';

type Props = {
  of?: string;
  seen?: string;
  message: StaffMessage;
  changes: AuditLine[];
  filled: Filled;
};

/** What the last action came to, where that depends on the message; as much as its rows say. */
export function MessageNotice({ of: key, seen, message, changes, filled }: Props) {
  if (key === 'on_hold') return <OnHold message={message} />;
  if (key !== 'stale') return null;
  const { rejectionWords } = filled.typed;
  const since = changesSince(seen ?? '', message, changes);
  return (
    <div className="staff-notice staff-refusal" role="alert" id="notice" tabIndex={-1}>
      <p>
        Nothing was done: this changed meanwhile.{' '}
        {since.length === 0 && 'A letter moved on, or the supporter did something.'}
      </p>
      {since.length > 0 && (
        <ul>
          {since.map((line) => (
            <li key={line.id}>
              {line.actor} {actionWords(line)}, <When at={line.at} />
            </li>
          ))}
        </ul>
      )}
      <p>What you see now is how it stands.</p>
      {rejectionWords && (
        <p className="written" dir="auto">
          You had written: {rejectionWords}
        </p>
      )}
    </div>
  );
}

/** Not those that never had to leave: in the supporter's own hand, withdrawn or too old. */
const HAVE_LEFT = ['sending', 'accepted', 'bounced', 'refused', 'unconfirmed'];

function OnHold({ message: { deliveries, holdReason } }: Pick<Props, 'message'>) {
  const letters = deliveries.filter(({ kind }) => kind === 'letter');
  const held = letters.filter(({ status }) => status === 'on_hold').length;
  const left = letters.filter(({ status }) => HAVE_LEFT.includes(status)).length;
  if (held === 0 || holdReason !== 'review') return null;
  return (
    <p className="staff-notice" role="status" id="notice" tabIndex={-1}>
      {held === 1 ? '1 letter is held' : `${held} letters are held`} until somebody releases or
      rejects {held === 1 ? 'it' : 'them'}.
      {left > 0 && ` ${left} could not be held: ${left === 1 ? 'it' : 'they'} had left already.`}
    </p>
  );
}
