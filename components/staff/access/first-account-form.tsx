import { Field } from '@/components/form/field';
import { NewPasswordField } from './new-password-field';

type Props = {
  token: string;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

export function FirstAccountForm({ token, typed, problems }: Props) {
  const errorOf = (name: string) => ({
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: 'Error:',
  });
  return (
    <form method="post" action="/staff/setup/create" noValidate>
      <p>This account can do everything here. With it you invite the others.</p>
      <input type="hidden" name="token" value={token} />
      <Field
        name="name"
        label="Your name"
        hint="Colleagues see it beside what you change."
        autoComplete="name"
        width={40}
        defaultValue={typed.name}
        {...errorOf('name')}
      />
      <Field
        name="email"
        label="Email address"
        hint="You sign in with it."
        type="email"
        autoComplete="username"
        spellCheck={false}
        width={40}
        defaultValue={typed.email}
        {...errorOf('email')}
      />
      <NewPasswordField error={errorOf('password').error} />
      <button type="submit">Make the account</button>
    </form>
  );
}
