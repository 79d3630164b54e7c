import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import type { StaffBounce, StaffMessage } from '@/lib/staff/messages/find-message';
import { DeliveryCard } from './delivery-card';

type Props = { message: StaffMessage; channels: ChannelAvailability; bounces: StaffBounce[] };

/** Letters first, then mail to the supporter. */
export function Deliveries({ message, channels, bounces }: Props) {
  return (
    <>
      <h2>Deliveries</h2>
      {message.deliveries.map((delivery) => (
        <DeliveryCard
          key={delivery.id}
          {...{ delivery, message, channels }}
          bounces={bounces.filter(({ deliveryId }) => deliveryId === delivery.id)}
        />
      ))}
    </>
  );
}
