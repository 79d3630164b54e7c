import { ErrorSummary, type FieldProblem } from '@/components/form/error-summary';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/staff-copy';
import { OwnPasswordField } from './own-password-field';

type Props = { title: string; email: string; left: number; problems: FieldProblem[] };

/** Old codes are not shown again, but new ones are made. */
export function NewCodesForm({ title, email, left, problems }: Props) {
  return (
    <>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      <p>
        You have {left} left. They were shown when they were made and are not shown again. If you
        lost them, or few are left, make ten new ones: the old ones stop working.
      </p>
      <form method="post" action="/staff/account/recovery-codes/make" noValidate>
        <OwnPasswordField email={email} error={sentenceOf(problems, 'current')} />
        <button type="submit">Make new recovery codes</button>
      </form>
    </>
  );
}
