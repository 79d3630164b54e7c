import type { ChannelName, DeliveryStatus } from '@/lib/platform/db';
import { statusWords } from '@/lib/staff/staff-copy';

/** The state of one delivery in words; colour only repeats them. */
export function StatusTag({ status, channel }: { status: DeliveryStatus; channel: ChannelName }) {
  const captured = status === 'accepted' && channel === 'capture';
  return (
    <span className={`status status-${status}`}>
      {captured ? 'Written to this machine' : statusWords[status]}
    </span>
  );
}
