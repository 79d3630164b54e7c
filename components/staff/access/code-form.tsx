import { Field } from '@/components/form/field';
import type { CodeKind } from '@/lib/staff/second-factor/enter-code';

/** The second step of a sign-in: a code of the app, or one of the recovery codes instead. */
export function CodeForm({ kind, problem }: { kind: CodeKind; problem?: string }) {
  const words = { error: problem, errorLabel: 'Error:' };
  return (
    <form method="post" action="/staff/sign-in/code/enter" noValidate>
      <input type="hidden" name="kind" value={kind} />
      {kind === 'app' ? (
        <>
          <Field
            name="code"
            label="Code"
            hint="The six digits that your authenticator app shows now."
            autoComplete="one-time-code"
            inputMode="numeric"
            width={10}
            {...words}
          />
          <button type="submit">Continue</button>
          <p>
            <a href="/staff/sign-in/code?kind=recovery">Use a recovery code instead</a>
          </p>
        </>
      ) : (
        <>
          <Field
            name="code"
            label="Recovery code"
            hint="One of the ten that you kept, such as abcde-23456. Each works once."
            autoComplete="off"
            spellCheck={false}
            width={20}
            {...words}
          />
          <button type="submit">Continue</button>
          <p>
            <a href="/staff/sign-in/code">Use a code of the app instead</a>
          </p>
        </>
      )}
      <p className="hint">
        Neither at hand? An admin can take your second factor back, and so can whoever runs this
        site.
      </p>
    </form>
  );
}
