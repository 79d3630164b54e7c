import type { Delivery } from '@/lib/platform/db';
import { statusWords } from '@/lib/staff/staff-copy';

type Props = Pick<Delivery, 'status' | 'channel' | 'rehearsal'>;

/** The state of one delivery in words; colour only repeats them. */
export function StatusTag({ status, channel, rehearsal }: Props) {
  return (
    <span className={`status status-${status}`}>
      {(status === 'accepted' && notSent(channel, rehearsal)) || statusWords[status]}
    </span>
  );
}

/** What no office got is not called accepted. */
function notSent(channel: Props['channel'], rehearsal: boolean) {
  if (channel === 'capture') return 'Written to this machine';
  return rehearsal && 'Taken by a test gateway';
}
