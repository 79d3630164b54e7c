import { Field } from '@/components/form/field';
import { PasswordField } from './password-field';

/** @param email as typed before; the password is typed anew */
export function SignInForm({ email }: { email?: string }) {
  return (
    <form method="post" action="/staff/sign-in/enter" noValidate>
      <Field
        name="email"
        label="Email address"
        type="email"
        autoComplete="username"
        spellCheck={false}
        width={40}
        defaultValue={email}
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <button type="submit">Sign in</button>
      <p>
        <a href="/staff/forgot-password">Forgotten your password?</a>
      </p>
    </form>
  );
}
