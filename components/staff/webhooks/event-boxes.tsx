import { Checkbox } from '@/components/form/checkbox';
import { FieldError } from '@/components/form/field-frame';
import { webhookEventKind } from '@/lib/messages/webhook-events';
import { eventWords } from '@/lib/staff/webhooks/webhook-labels';

type Props = { typed: Record<string, string>; error?: string };

/** What a webhook is told of: one or more of the kinds of events. */
export function EventBoxes({ typed, error }: Props) {
  return (
    <fieldset
      className={error ? 'field with-error' : 'field'}
      id="events"
      aria-describedby={error && 'events-error'}
      tabIndex={-1}
    >
      <legend>What it is told of</legend>
      <FieldError name="events" label="" error={error} errorLabel="Error:" />
      {webhookEventKind.options.map((kind) => (
        <Checkbox
          key={kind}
          name={kind}
          label={eventWords[kind].label}
          hint={eventWords[kind].hint}
          defaultChecked={typed[kind] === 'yes'}
        />
      ))}
    </fieldset>
  );
}
