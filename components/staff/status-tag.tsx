import type { Delivery } from '@/lib/platform/db';
import { SAVED_LABEL, statusLabels, TEST_SYSTEM_LABEL } from '@/lib/staff/labels';

type Props = Pick<Delivery, 'status' | 'channel' | 'testMode'>;

/** Status of one delivery as text; the color only repeats it. */
export function StatusTag({ status, channel, testMode }: Props) {
  return (
    <span className={`status status-${status}`}>
      {(status === 'accepted' && notSent(channel, testMode)) || statusLabels[status]}
    </span>
  );
}

/** Label of a delivery that no office received, which must not be called accepted. */
function notSent(channel: Props['channel'], testMode: boolean) {
  if (channel === 'capture') return SAVED_LABEL;
  return testMode && TEST_SYSTEM_LABEL;
}
