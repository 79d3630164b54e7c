import type { FieldProblem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { StepUpFields } from '@/components/staff/settings/settings-parts';
import { ACTION_NETWORK_URL } from '@/lib/notify/webhooks/action-network';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { WEBHOOKS_PATH } from '@/lib/staff/webhooks/webhook-form';

type Props = {
  typed: Record<string, string>;
  problems: FieldProblem[];
  /** Whether the admin entered a new code; a key is stored only then. */
  isOpen: boolean;
};

/** Form that connects Action Network, with a group's key and tags for the people who are added. */
export function ActionNetworkForm({ typed, problems, isOpen }: Props) {
  const errorOf = (name: string) => sentenceOf(problems, name);
  return (
    <section className="staff-review" aria-labelledby="action-network">
      <h2 id="action-network">Connect Action Network</h2>
      <p>
        Supporters who opt in to the newsletter are added to your group with their email address,
        name, ZIP code, and language. No one else is, and nothing that they wrote is sent. Someone
        who unsubscribed there stays unsubscribed. For people who opted in earlier, use{' '}
        <a href="/staff/exports">an export</a>.
      </p>
      {isOpen ? (
        <form method="post" action="/staff/webhooks/action-network" noValidate>
          <ApiKeyField error={errorOf('key')} />
          <Field
            name="tags"
            label="Tags (optional)"
            hint="Separate them with commas. Create each tag in Action Network first: it ignores tags it does not know."
            width={40}
            autoComplete="off"
            defaultValue={typed.tags}
            error={errorOf('tags')}
          />
          <Field
            name="osdiUrl"
            label="Address"
            hint="Change it only for another system with the same sign-up (OSDI)."
            width={40}
            spellCheck={false}
            autoComplete="off"
            defaultValue={typed.osdiUrl || ACTION_NETWORK_URL}
            error={errorOf('osdiUrl')}
          />
          <button type="submit">Connect Action Network</button>
        </form>
      ) : (
        <StepUpFields back={WEBHOOKS_PATH} problems={problems} />
      )}
    </section>
  );
}

/** Key of a group. It is stored encrypted and never shown again. */
export function ApiKeyField({ error }: { error?: string }) {
  return (
    <Field
      name="key"
      label="API key"
      hint="In Action Network: Start Organizing, Details, API & Sync. It is encrypted here and never shown again."
      width={40}
      spellCheck={false}
      autoComplete="off"
      error={error}
    />
  );
}
