import { MIN_PASSWORD } from '@/lib/staff/access/staff-fields';
import { PasswordField } from './password-field';

/** A password that is chosen; its length is all that is asked of it. */
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
      hint={`At least ${MIN_PASSWORD} characters; a few words in a row are good.`}
      autoComplete="new-password"
      error={error}
      errorLabel="Error:"
    />
  );
}
