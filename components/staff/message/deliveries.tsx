import type { Ways } from '@/lib/offices/choose-channel';
import type { StaffBounce, StaffMessage } from '@/lib/staff/messages/find-message';
import { DeliveryCard } from './delivery-card';

type Props = { message: StaffMessage; ways: Ways; bounces: StaffBounce[] };

/** Letters first, then mail to the supporter. */
export function Deliveries({ message, ways, bounces }: Props) {
  return (
    <>
      <h2>Deliveries</h2>
      {message.deliveries.map((delivery) => (
        <DeliveryCard
          key={delivery.id}
          {...{ delivery, message, ways }}
          bounces={bounces.filter(({ deliveryId }) => deliveryId === delivery.id)}
        />
      ))}
    </>
  );
}
