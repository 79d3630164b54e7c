import type { FieldProblem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { EventBoxes } from './event-boxes';

type Props = { typed: Record<string, string>; problems: FieldProblem[] };

/** A new address, and what it is told of. */
export function AddWebhookForm({ typed, problems }: Props) {
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.sentence;
  return (
    <section className="staff-review" aria-labelledby="add">
      <h2 id="add">Add a webhook</h2>
      <form method="post" action="/staff/webhooks/add" noValidate>
        <Field
          name="url"
          label="Address to call"
          hint="Begins with https://. It is called from here, so it must be reachable from the open internet."
          width={40}
          spellCheck={false}
          autoComplete="off"
          defaultValue={typed.url}
          error={errorOf('url')}
          errorLabel="Error:"
        />
        <EventBoxes typed={typed} error={errorOf('events')} />
        <button type="submit">Add the webhook</button>
      </form>
    </section>
  );
}
