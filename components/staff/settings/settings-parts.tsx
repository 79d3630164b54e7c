import type { ReactNode } from 'react';
import { Field } from '@/components/form/fields';
import { FactList } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { type Env, isFromEnvironment, type StorableName } from '@/lib/platform/env';
import { secretNames } from '@/lib/platform/stored-settings';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { type SmtpFields, smtpFieldsOf } from '@/lib/staff/settings/change-settings';
import { settingLabels } from '@/lib/staff/settings/settings-labels';
import { PasswordField } from '../access/password-fields';

/** Props that all settings forms share. */
export type SettingsFormState = {
  settings: Env;
  problems: FieldProblem[];
  /** Typed values, if the form is shown again. */
  typed: Record<string, string>;
};

/**
 * Form for a code from the authenticator app, which opens the forms that hold secrets for ten
 * minutes.
 */
export function StepUpForm({ back, problems }: StepUpProps) {
  return (
    <section aria-labelledby="step-up" className="staff-panel">
      <h2 id="step-up">Change these settings</h2>
      <StepUpFields back={back} problems={problems} />
    </section>
  );
}

type StepUpProps = { back: string; problems: FieldProblem[] };

/** Fields for the code, for a section that already has a heading. */
export function StepUpFields({ back, problems }: StepUpProps) {
  return (
    <form method="post" action="/staff/settings/confirm" noValidate>
      <input type="hidden" name="back" value={back} />
      <Field
        name="code"
        label="Code from your authenticator app"
        hint="Use a new code, not the one you signed in with. You can then change these settings for ten minutes."
        autoComplete="one-time-code"
        inputMode="numeric"
        width={10}
        error={sentenceOf(problems, 'code')}
      />
      <button type="submit">Continue</button>
    </form>
  );
}

/** Value of a setting and its source; undefined if it is not set. */
function valueWords(name: StorableName, settings: Env): ReactNode {
  const value = settings[name];
  if (value === undefined) return undefined;
  const shown = secretNames.includes(name) ? 'Set, and not shown' : String(value);
  return isFromEnvironment(name) ? `${shown} (by the environment variable ${name})` : shown;
}

/** Settings in force, without secrets. */
export function SettingFacts({
  names,
  settings,
}: {
  names: readonly StorableName[];
  settings: Env;
}) {
  const facts = names.map((name): [string, ReactNode] => [
    settingLabels[name],
    name === 'SMTP_URL' ? serverWords(settings) : (valueWords(name, settings) ?? 'Not set'),
  ]);
  return <FactList facts={facts} />;
}

const encryptionLabels = { tls: 'TLS', starttls: 'STARTTLS' };

function serverWords({ SMTP_URL: url }: Env) {
  if (!url) return 'Not set';
  const { host, port, security, user } = smtpFieldsOf(url);
  const where = `${host}${port ? `, port ${port}` : ''}, ${encryptionLabels[security]}`;
  const who = user ? `, user ${user}, password not shown` : '';
  const from = isFromEnvironment('SMTP_URL') ? ' (by the environment variable SMTP_URL)' : '';
  return `${where}${who}${from}`;
}

type SettingFieldProps = SettingsFormState & {
  name: StorableName;
  hint?: string;
  type?: 'text' | 'email' | 'tel';
  width?: 5 | 10 | 20 | 40;
  optional?: boolean;
};

/** Field of one setting, or a note if an environment variable overrides it. */
export function SettingField({
  name,
  settings,
  problems,
  typed,
  optional,
  ...rest
}: SettingFieldProps) {
  if (isFromEnvironment(name)) return <FromEnvironment name={name} settings={settings} />;
  const words = { error: sentenceOf(problems, name) };
  if (secretNames.includes(name)) {
    const isSet = settings[name] !== undefined;
    const label = isSet ? `New ${settingLabels[name]}` : settingLabels[name];
    const hint = isSet ? 'One is stored and never shown. Leave this empty to keep it.' : rest.hint;
    return (
      <>
        <PasswordField
          {...words}
          name={name}
          label={label}
          hint={hint}
          autoComplete="new-password"
        />
        {isSet && <RemoveChoice name={name} />}
      </>
    );
  }
  return (
    <Field
      {...rest}
      {...words}
      name={name}
      label={settingLabels[name]}
      optional={optional ? '(optional)' : undefined}
      defaultValue={typed[name] ?? settings[name]?.toString()}
      spellCheck={false}
    />
  );
}

export function FromEnvironment({ name, settings }: { name: StorableName; settings: Env }) {
  return (
    <p>
      <strong>{settingLabels[name]}:</strong>{' '}
      {name === 'SMTP_URL' ? serverWords(settings) : valueWords(name, settings)}. It overrides what
      is stored here; the person who runs the server can change or remove it.
    </p>
  );
}

export function RemoveChoice({ name }: { name: StorableName }) {
  return (
    <div className="choice">
      <input type="checkbox" id={`remove-${name}`} name={`remove-${name}`} value="yes" />
      <label htmlFor={`remove-${name}`}>
        Remove the stored {settingLabels[name].replace(/^Mail/, 'mail')}
      </label>
    </div>
  );
}

/** Last answer of a mail server or an online system. */
export function TryAnswer({ ok, message }: { ok?: string; message?: string }) {
  if (!message) return null;
  return (
    <p
      className={ok === 'yes' ? 'staff-notice' : 'staff-notice staff-refusal'}
      role={ok === 'yes' ? 'status' : 'alert'}
      id="answer"
      tabIndex={-1}
    >
      {message}
    </p>
  );
}

export const emptySmtp: SmtpFields = { host: '', port: '', security: 'tls', user: '' };
