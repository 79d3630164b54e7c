import { Field } from '@/components/form/fields';
import { StepUpFields } from '@/components/staff/settings/settings-parts';
import type { CampaignState } from '@/lib/campaign/campaign';
import type { FieldProblem } from '@/lib/campaign/copy';
import { ACTION_NETWORK_URL } from '@/lib/notify/webhooks/action-network';
import type { WebhookFormat } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { WEBHOOKS_PATH } from '@/lib/staff/webhooks/webhook-form';

type FormProps = { typed: Record<string, string>; problems: FieldProblem[] };

type Props = FormProps & {
  /** Whether the admin entered a new code; a key is stored only then. */
  isOpen: boolean;
};

/**
 * Warning that addresses which no one confirmed reach other systems, whose lists are real in test
 * mode too; nothing if supporters confirm.
 */
export function UnconfirmedOptIns({ confirmation }: Pick<CampaignState, 'confirmation'>) {
  if (confirmation === 'required') return null;
  return (
    <p className="staff-notice staff-refusal">
      {mailMode() === 'live' ? (
        <>
          Supporters do not confirm their email address, so someone may opt in with another person’s
          address, and it is sent to connected systems.{' '}
          <a href="/staff/campaign/review">Require the confirmation</a>
        </>
      ) : (
        'The site is in test mode, and supporters do not confirm their email address: any address typed to try out the newsletter box is really sent to connected systems. Turn those systems off, or connect them only when the site is live.'
      )}
    </p>
  );
}

/** Forms that connect another system by its API key. */
export function ConnectForms({ isOpen, ...form }: Props) {
  return (
    <section className="staff-review" aria-labelledby="connect">
      <h2 id="connect">Connect Action Network or CiviCRM</h2>
      <p>
        Supporters who opt in to the newsletter are added there with their email address, name, ZIP
        code, and language. No one else is, and nothing that they wrote is sent. Someone who
        unsubscribed there stays unsubscribed. For people who opted in earlier, use{' '}
        <a href="/staff/exports">an export</a>.
      </p>
      {isOpen ? (
        <>
          <ActionNetworkForm {...form} />
          <CiviCrmForm {...form} />
        </>
      ) : (
        <StepUpFields back={WEBHOOKS_PATH} problems={form.problems} />
      )}
    </section>
  );
}

/** A group's key, and tags for the people who are added. */
function ActionNetworkForm({ typed, problems }: FormProps) {
  const errorOf = (name: string) => sentenceOf(problems, name);
  return (
    <form method="post" action="/staff/webhooks/action-network" noValidate>
      <h3>Action Network</h3>
      <ApiKeyField format="action_network" error={errorOf('key')} />
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
  );
}

/** Address, key of a user, and the group for the people who are added. */
function CiviCrmForm({ typed, problems }: FormProps) {
  const errorOf = (name: string) => sentenceOf(problems, name);
  return (
    <form method="post" action="/staff/webhooks/civicrm" noValidate>
      <h3>CiviCRM</h3>
      <p>
        It needs the AuthX extension, and a user with an API key and permission to authenticate with
        it, to use the API, and to view, add, and edit contacts. A contact who already has the email
        address is not changed.
      </p>
      <Field
        name="civiUrl"
        label="Address of your CiviCRM site"
        hint="Like https://crm.example.org. On Joomla, or WordPress without short addresses, enter the whole address of the API up to ajax/api4."
        width={40}
        spellCheck={false}
        autoComplete="off"
        defaultValue={typed.civiUrl}
        error={errorOf('civiUrl')}
      />
      <ApiKeyField format="civicrm" name="civiKey" error={errorOf('civiKey')} />
      <Field
        name="civiGroup"
        label="Group ID (optional)"
        hint="The number in the ID column of Contacts, Manage Groups. People are added to this group."
        width={10}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed.civiGroup}
        error={errorOf('civiGroup')}
      />
      <button type="submit">Connect CiviCRM</button>
    </form>
  );
}

const keys: Record<Exclude<WebhookFormat, 'standard'>, { label: string; where: string }> = {
  action_network: {
    label: 'API key',
    where: 'In Action Network: Start Organizing, Details, API & Sync.',
  },
  civicrm: {
    label: 'API key of the CiviCRM user',
    where: 'In CiviCRM: the API Key tab of the user’s contact.',
  },
};

type KeyProps = { format: keyof typeof keys; name?: string; error?: string };

/** Key of another system. It is stored encrypted and never shown again. */
export function ApiKeyField({ format, name = 'key', error }: KeyProps) {
  return (
    <Field
      name={name}
      label={keys[format].label}
      hint={`${keys[format].where} It is encrypted here and never shown again.`}
      width={40}
      spellCheck={false}
      autoComplete="off"
      error={error}
    />
  );
}
