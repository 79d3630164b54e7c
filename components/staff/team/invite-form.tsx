import type { FieldProblem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import type { Role } from '@/lib/staff/access/staff-fields';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { RoleField } from './role-field';

type Props = { typed: Record<string, string>; problems: FieldProblem[] };

/** Mails somebody a link with which they make their own account. */
export function InviteForm({ typed, problems }: Props) {
  return (
    <form method="post" action="/staff/team/invite" noValidate>
      <Field
        name="email"
        label="Email address"
        hint="A link is sent there that works once, for three days. They choose their own password."
        type="email"
        autoComplete="off"
        spellCheck={false}
        width={40}
        defaultValue={typed.email}
        error={sentenceOf(problems, 'email')}
        errorLabel="Error:"
      />
      <RoleField role={typed.role as Role | undefined} error={sentenceOf(problems, 'role')} />
      <button type="submit">Send the invitation</button>
    </form>
  );
}
