import type { Delivery } from '@/lib/platform/db';
import { statusLabel } from '@/lib/staff/labels';

type Props = Pick<Delivery, 'status' | 'channel' | 'testMode'>;

/** Status of one delivery as text; the color only repeats it. */
export function StatusTag(delivery: Props) {
  return <span className={`status status-${delivery.status}`}>{statusLabel(delivery)}</span>;
}
