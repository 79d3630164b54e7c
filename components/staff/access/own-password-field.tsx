import { PasswordField } from './password-field';

type Props = { email: string; error?: string };

/** Asks the password again, so that an open browser alone changes nothing about the sign-in. */
export function OwnPasswordField({ email, error }: Props) {
  return (
    <>
      {/* Password managers find the right one by it. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        name="current"
        label="Your present password"
        autoComplete="current-password"
        error={error}
        errorLabel="Error:"
      />
    </>
  );
}
