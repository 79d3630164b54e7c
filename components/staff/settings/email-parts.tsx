import { Field, Radios } from '@/components/form/fields';
import { isFromEnvironment } from '@/lib/platform/env';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { smtpFieldsOf } from '@/lib/staff/settings/change-settings';
import { PasswordField } from '../access/password-fields';
import {
  emptySmtp,
  FromEnvironment,
  RemoveChoice,
  SettingField,
  type SettingsFormState,
} from './settings-parts';

const securities = [
  { value: 'tls', label: 'TLS from the start (usual port 465)' },
  { value: 'starttls', label: 'STARTTLS (usual port 587)' },
];

/** Mail server, sender, and bounce address. */
export function EmailForm(state: SettingsFormState) {
  return (
    <form method="post" action="/staff/settings/save/email" noValidate>
      {isFromEnvironment('SMTP_URL') ? (
        <FromEnvironment name="SMTP_URL" settings={state.settings} />
      ) : (
        <ServerFields {...state} />
      )}
      <SettingField
        {...state}
        name="MAIL_FROM"
        type="email"
        width={40}
        hint="The address that every email of the site comes from. The mail server must be allowed to send from it."
      />
      <SettingField
        {...state}
        name="BOUNCE_ADDRESS"
        type="email"
        width={40}
        optional
        hint="Where mail servers report undelivered email. Leave it empty to use the sender address."
      />
      <button type="submit">Save the email settings</button>
    </form>
  );
}

function ServerFields({ settings, problems, typed }: SettingsFormState) {
  const { SMTP_URL: url } = settings;
  const set = url ? smtpFieldsOf(url) : emptySmtp;
  const words = (name: string) => ({
    name,
    error: sentenceOf(problems, name),
  });
  return (
    <>
      <Field
        {...words('smtpHost')}
        label="Mail server"
        hint="Your email provider calls it “SMTP server”, like smtp.example.org."
        width={40}
        spellCheck={false}
        defaultValue={typed.smtpHost ?? set.host}
      />
      <Radios
        {...words('smtpSecurity')}
        label="Encryption"
        options={securities}
        defaultValue={typed.smtpSecurity ?? set.security}
      />
      <Field
        {...words('smtpPort')}
        label="Port"
        optional="(optional)"
        width={5}
        inputMode="numeric"
        defaultValue={typed.smtpPort ?? set.port}
      />
      <Field
        {...words('smtpUser')}
        label="User name"
        optional="(optional)"
        width={40}
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed.smtpUser ?? set.user}
      />
      <PasswordField
        {...words('smtpPassword')}
        label="Password"
        optional="(optional)"
        hint={
          url
            ? 'If a password is stored, it is never shown. Leave this empty to keep it.'
            : undefined
        }
        autoComplete="new-password"
      />
      {url && <RemoveChoice name="SMTP_URL" />}
    </>
  );
}

/** Form that sends a test email to the admin's own address. */
export function TestMailForm({ to }: { to: string }) {
  return (
    <form method="post" action="/staff/settings/email/test">
      <p>The test goes to your own address, {to}, in test mode too.</p>
      <button className="quiet" type="submit">
        Send a test
      </button>
    </form>
  );
}
