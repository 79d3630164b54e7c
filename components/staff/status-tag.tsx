import type { Delivery } from '@/lib/platform/db';
import { statusLabels } from '@/lib/staff/labels';

type Props = Pick<Delivery, 'status' | 'channel' | 'testMode'>;

/** Status of one delivery in words; color only repeats them. */
export function StatusTag({ status, channel, testMode }: Props) {
  return (
    <span className={`status status-${status}`}>
      {(status === 'accepted' && notSent(channel, testMode)) || statusLabels[status]}
    </span>
  );
}

/** A letter that no office got is not called accepted. */
function notSent(channel: Props['channel'], testMode: boolean) {
  if (channel === 'capture') return 'Written to this machine';
  return testMode && 'Taken by a test gateway';
}
