import type { Metadata } from 'next';
import { StaffPage } from '@/components/staff/staff-page';
import { When } from '@/components/staff/staff-parts';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { readRestore } from '@/lib/staff/restore/settle-restored';

export const metadata: Metadata = { title: 'Restored from a backup' };

/** Page after a restore: what was stopped or put on hold, and the next steps. */
export default async function Page() {
  const staff = await requireStaff();
  const restore = await readRestore();
  return (
    <StaffPage staff={staff}>
      <h1>Restored from a backup</h1>
      {restore ? (
        <>
          <p>
            The backup was made on <When at={new Date(restore.madeAt)} /> and restored on{' '}
            <When at={restore.restoredAt} />. Everything that happened in between is missing here.
          </p>
          <ul>
            <li>{restore.counts.on_hold} deliveries were queued. They were put on hold.</li>
            <li>
              {restore.counts.unconfirmed} deliveries were being sent at that moment. They are
              unconfirmed: the office may have them.
            </li>
            <li>
              Emails to supporters that were queued were canceled. Requests to confirm a message are
              sent when email is started; a supporter may get one twice.
            </li>
            <li>
              Emails to staff that were queued were canceled. Webhook calls that were queued were
              ended: the receiver may have them.
            </li>
            <li>
              The supporters’ information in {restore.counts.deleted} messages was deleted: it had
              been deleted after the backup was made, or someone had asked for that.
            </li>
            <li>Everyone was signed out, and links for new passwords no longer work.</li>
          </ul>
          <h2>What to do</h2>
          <ol>
            <li>
              Ask your technician which messages the mail server sent after the backup was made. A
              message that was sent must not be sent twice: reject it, or leave it on hold.
            </li>
            <li>
              <a href="/staff/inbox?reason=marked.restored">
                Decide about {restore.messagesOnHold} messages on hold
              </a>
              .
            </li>
            <li>
              Check the <a href="/staff/team">team</a>,{' '}
              <a href="/staff/offices">office addresses</a>, and{' '}
              <a href="/staff/campaign">campaign</a>: changes made since the backup are missing.
            </li>
            <li>
              Ask the receivers of your <a href="/staff/webhooks">webhooks</a> which events they are
              missing, and send those again.
            </li>
            <li>
              {restore.methodsOff > 0 ? (
                <a href="/staff/channels">Start the {restore.methodsOff} delivery methods again</a>
              ) : (
                'Delivery is on again.'
              )}
            </li>
          </ol>
        </>
      ) : (
        <p>This site has never been restored from a backup, so there is nothing to do here.</p>
      )}
    </StaffPage>
  );
}
