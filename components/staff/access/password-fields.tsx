import { describedBy, FieldFrame, type FieldWords } from '@/components/form/field-frame';
import { MIN_PASSWORD } from '@/lib/staff/access/staff-fields';

type PasswordFieldProps = FieldWords & { autoComplete: 'current-password' | 'new-password' };

/** Password field. A password is never sent back into the page. */
export function PasswordField({ autoComplete, ...words }: PasswordFieldProps) {
  return (
    <FieldFrame {...words}>
      <input
        className="input width-40"
        id={words.name}
        name={words.name}
        type="password"
        autoComplete={autoComplete}
        aria-describedby={describedBy(words)}
        aria-invalid={words.error ? true : undefined}
      />
    </FieldFrame>
  );
}

/** Field for a new password. The hint names only the minimum length. */
export function NewPasswordField({
  label = 'Password',
  error,
}: {
  label?: string;
  error?: string;
}) {
  return (
    <PasswordField
      name="password"
      label={label}
      hint={`At least ${MIN_PASSWORD} characters; a few random words work well.`}
      autoComplete="new-password"
      error={error}
    />
  );
}

type OwnPasswordFieldProps = { email: string; error?: string };

/**
 * Field that asks for the password again, so that no one can change the sign-in in an unattended
 * browser.
 */
export function OwnPasswordField({ email, error }: OwnPasswordFieldProps) {
  return (
    <>
      {/* Password managers use this field to find the right entry. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        defaultValue={email}
        hidden
        readOnly
      />
      <PasswordField
        name="current"
        label="Your current password"
        autoComplete="current-password"
        error={error}
      />
    </>
  );
}
