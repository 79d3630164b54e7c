import type { ReactNode } from 'react';
import { FieldError } from '@/components/form/field-frame';
import { Checkbox, Field } from '@/components/form/fields';
import { StepUpFields } from '@/components/staff/settings/settings-parts';
import { FactList, TableHead, When } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { webhookEventKind } from '@/lib/messages/webhook-events';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import type { ListedWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { webhookPath } from '@/lib/staff/webhooks/webhook-form';
import { eventLabels, kindLabel, receiverName } from '@/lib/staff/webhooks/webhook-labels';
import { ApiKeyField } from './connect-parts';

/** All webhooks with the number of queued calls. */
export function WebhookList({ webhooks }: { webhooks: ListedWebhook[] }) {
  if (webhooks.length === 0)
    return (
      <p>Nothing is connected yet. Connect Action Network or CiviCRM, or add a webhook below.</p>
    );
  return (
    <table className="staff-table stacked webhook-list">
      <caption className="hidden">Connections</caption>
      <TableHead columns={['Receiver', 'Events', 'Status', 'Queued', 'Not accepted']} />
      <tbody>
        {webhooks.map(({ id, events, isActive, open, notAccepted, ...webhook }) => (
          <tr key={id}>
            <th scope="row">
              <a href={webhookPath(id)}>{receiverName(webhook)}</a>
            </th>
            <td data-label="Events">{events.map(kindLabel).join(', ')}</td>
            <td data-label="Status">{isActive ? 'On' : 'Off'}</td>
            <td data-label="Queued">{open}</td>
            <td data-label="Not accepted">{notAccepted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AddWebhookFormProps = { typed: Record<string, string>; problems: FieldProblem[] };

/** Form for a new address and the events that it receives. */
export function AddWebhookForm({ typed, problems }: AddWebhookFormProps) {
  const errorOf = (name: string) => sentenceOf(problems, name);
  return (
    <section className="staff-review" aria-labelledby="add">
      <h2 id="add">Add a webhook</h2>
      <form method="post" action="/staff/webhooks/add" noValidate>
        <Field
          name="url"
          label="Address to call"
          hint="Begins with https://. It must be reachable from the public internet."
          width={40}
          spellCheck={false}
          autoComplete="off"
          defaultValue={typed.url}
          error={errorOf('url')}
        />
        <EventBoxes typed={typed} error={errorOf('events')} />
        <button type="submit">Add the webhook</button>
      </form>
    </section>
  );
}

type EventBoxesProps = { typed: Record<string, string>; error?: string };

/** Checkboxes of the events that a webhook receives, one or more kinds. */
function EventBoxes({ typed, error }: EventBoxesProps) {
  return (
    <fieldset
      className={error ? 'field with-error' : 'field'}
      id="events"
      aria-describedby={error && 'events-error'}
      tabIndex={-1}
    >
      <legend>Events to send</legend>
      <FieldError name="events" label="" error={error} />
      {webhookEventKind.options.map((kind) => (
        <Checkbox
          key={kind}
          name={kind}
          label={eventLabels[kind].label}
          hint={eventLabels[kind].hint}
          defaultChecked={typed[kind] === 'yes'}
        />
      ))}
    </fieldset>
  );
}

type WebhookActionsProps = {
  webhook: ListedWebhook;
  problems: FieldProblem[];
  /** Whether the admin entered a new code; the key of another system can be changed only then. */
  isOpen: boolean;
};

/** Admin actions on a webhook. */
export function WebhookActions({ webhook, problems, isOpen }: WebhookActionsProps) {
  const { id, isActive, format } = webhook;
  const isSigned = format === 'standard';
  const path = webhookPath(id);
  return (
    <section className="staff-review" aria-labelledby="change">
      <h2 id="change">Change it</h2>
      {isActive && (
        <form method="post" action={`${path}/test`}>
          <p>
            {isSigned
              ? 'A test has the type “test” and is about no one.'
              : 'A test checks the API key. It adds no one.'}
          </p>
          <button type="submit">Send a test</button>
        </form>
      )}
      <form method="post" action={`${path}/switch`}>
        <input type="hidden" name="to" value={isActive ? 'off' : 'on'} />
        <p>
          {isActive
            ? 'While it is off, nothing is sent to it. Queued events are kept for 30 days.'
            : 'When you turn it on, queued events are sent.'}
        </p>
        <button className="quiet" type="submit">
          {isActive ? 'Turn it off' : 'Turn it on'}
        </button>
      </form>
      {isSigned || isOpen ? (
        <form method="post" action={`${path}/renew`}>
          {isSigned ? (
            <p>The current secret stays valid for 24 hours.</p>
          ) : (
            <ApiKeyField format={format} />
          )}
          <button className="quiet" type="submit">
            {isSigned ? 'Renew the secret' : 'Change the API key'}
          </button>
        </form>
      ) : (
        <>
          <h3>Change the API key</h3>
          <StepUpFields back={path} problems={problems} />
        </>
      )}
      <form method="post" action={`${path}/remove`} noValidate>
        <Checkbox
          name="sure"
          label="Remove it and its queued events"
          error={sentenceOf(problems, 'sure')}
        />
        <button className="quiet" type="submit">
          Remove the connection
        </button>
      </form>
    </section>
  );
}

/** Address and status of a webhook. */
export function WebhookFacts({ webhook }: { webhook: ListedWebhook }) {
  const { url, events, tags, groupId, isActive, createdBy, createdAt, open } = webhook;
  const facts: [string, ReactNode][] = [
    ['Address', url],
    ['Events', events.map(kindLabel).join(', ')],
    ['Tags', tags.join(', ')],
    ['Group ID', groupId],
    ['Status', isActive ? 'On' : 'Off: nothing is sent'],
    ['Queued', `${open} ${open === 1 ? 'event' : 'events'}`],
    ['Added by', createdBy],
    ['Added', <When key="added" at={createdAt} />],
  ];
  return <FactList facts={facts} />;
}

/** Secret, shown only for a few minutes after it was created. */
export function NewSecret({ secret }: { secret: string | undefined }) {
  if (!secret) return null;
  return (
    <section className="staff-notice" aria-labelledby="secret">
      <h2 id="secret">Signing secret</h2>
      <p>
        Copy it into the receiver now. It is shown here for five minutes and never again; if it is
        lost, renew it.
      </p>
      <p className="webhook-secret">
        <code>{secret}</code>
      </p>
    </section>
  );
}
