import { Checkbox } from '@/components/form/checkbox';
import type { ListedWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { webhookPath } from '@/lib/staff/webhooks/webhook-paths';

type Props = { webhook: ListedWebhook; removeError?: string };

/** What an admin may do with a webhook. */
export function WebhookActions({ webhook, removeError }: Props) {
  const { id, isActive } = webhook;
  const path = webhookPath(id);
  return (
    <section className="staff-review" aria-labelledby="change">
      <h2 id="change">Change it</h2>
      {isActive && (
        <form method="post" action={`${path}/test`}>
          <p>A test has the type “test” and tells of nobody.</p>
          <button type="submit">Send a test</button>
        </form>
      )}
      <form method="post" action={`${path}/switch`}>
        <input type="hidden" name="to" value={isActive ? 'off' : 'on'} />
        <p>
          {isActive
            ? 'While it is off, what happens is not told. What waits already stays for 30 days.'
            : 'When it is on again, what waits goes out.'}
        </p>
        <button className="quiet" type="submit">
          {isActive ? 'Switch it off' : 'Switch it on'}
        </button>
      </form>
      <form method="post" action={`${path}/renew`}>
        <p>The secret in force stays valid beside the new one for 24 hours.</p>
        <button className="quiet" type="submit">
          Renew the secret
        </button>
      </form>
      <form method="post" action={`${path}/remove`} noValidate>
        <Checkbox
          name="sure"
          label="Remove it, with all that waits for it"
          error={removeError}
          errorLabel="Error:"
        />
        <button className="quiet" type="submit">
          Remove the webhook
        </button>
      </form>
    </section>
  );
}
