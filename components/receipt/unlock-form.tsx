import { ErrorSummary } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type LockedPage, type UnlockProblem, unlockProblem } from '@/lib/receipts/unlock-pages';

type Props = {
  language: Language;
  token: string;
  next: LockedPage;
  /** The query of the page: it says what was wrong with the last try. */
  query: Record<string, string | string[] | undefined>;
};

/**
 * Asks for what a link in a history does not tell, and leads on to what was asked for. What was
 * typed does not come back: it stands for a password.
 */
export function UnlockForm({ language, token, next, query }: Props) {
  const { personalData, errors, write } = copy(language);
  const words = personalData.unlock;
  const problem: UnlockProblem | undefined = unlockProblem(query);
  const sentence = problem && words.problems[problem];
  const error = problem === 'too_many' ? undefined : sentence;
  const shared = { error, errorLabel: errors.label };
  return (
    <form method="post" action="/api/receipts/unlock" noValidate>
      {sentence && (
        <ErrorSummary
          title={errors.summary}
          problems={[{ field: error ? 'lastName' : 'form', sentence }]}
        />
      )}
      <p>{words.why}</p>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <Field
        name="lastName"
        label={write.message.lastName}
        width={20}
        autoComplete="off"
        spellCheck={false}
        {...shared}
      />
      <Field
        name="zip"
        label={words.zip}
        width={10}
        inputMode="numeric"
        autoComplete="off"
        {...shared}
      />
      <button className="button" type="submit">
        {words.button}
      </button>
    </form>
  );
}
