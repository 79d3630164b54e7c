import { PasswordField } from './password-field';

type Props = { email: string; error?: string };

/** Asks the password again, so that an open browser alone changes nothing about the sign-in. */
export function OwnPasswordField({ email, error }: Props) {
  return (
    <>
      {/* Password managers find the right one by it. */}
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
        label="Your present password"
        autoComplete="current-password"
        error={error}
        errorLabel="Error:"
      />
    </>
  );
}
