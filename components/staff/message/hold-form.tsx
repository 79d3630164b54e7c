import type { StaffDelivery, StaffMessage } from '@/lib/staff/messages/find-message';

/** Keeps back what waits, as long as anything does. */
export function HoldForm({ message }: { message: StaffMessage }) {
  const waiting = message.deliveries.filter(mayBeOnHold(message)).length;
  if (waiting === 0 || message.erasedBy) return null;
  return (
    <section className="staff-work" aria-labelledby="hold">
      <h2 id="hold">Hold it back</h2>
      <p>
        Letters that have not left wait then until somebody releases or rejects them. The supporter
        reads on their receipt that staff are reading it. What is being sent at this moment cannot
        be held.
      </p>
      <form method="post" action={`/staff/messages/${message.id}/hold`}>
        <button className="quiet" type="submit">
          Hold {waiting === 1 ? '1 letter' : `${waiting} letters`}
        </button>
      </form>
    </section>
  );
}

/** What waits to go, or for a new Congress: that alone would go by itself. */
const mayBeOnHold =
  ({ holdReason }: StaffMessage) =>
  ({ kind, status, holdReason: own }: StaffDelivery) =>
    kind === 'letter' &&
    (status === 'queued' ||
      (status === 'on_hold' && own === 'new_congress' && holdReason === null));
