import type { FieldProblem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { NewPasswordField } from './new-password-field';

type Props = { token: string; email: string; name?: string; problems: FieldProblem[] };

/** Somebody invited says their name and chooses a password. */
export function JoinForm({ token, email, name, problems }: Props) {
  return (
    <form method="post" action="/staff/invitation/accept" noValidate>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="name"
        label="Your name"
        hint="Colleagues see it beside what you change."
        autoComplete="name"
        width={40}
        defaultValue={name}
        error={sentenceOf(problems, 'name')}
        errorLabel="Error:"
      />
      <NewPasswordField error={sentenceOf(problems, 'password')} />
      <button type="submit">Make the account</button>
    </form>
  );
}
