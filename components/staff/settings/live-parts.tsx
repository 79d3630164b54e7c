import { TextArea } from '@/components/form/text-area';
import { isFromEnvironment, type StorableName } from '@/lib/platform/env';
import { type FieldSentence, sentenceOf } from '@/lib/staff/forms/form-problems';
import { type LiveCounts, liveSentence } from '@/lib/staff/settings/going-live';
import { settingLabels } from '@/lib/staff/settings/settings-labels';

type Props = { problems: FieldSentence[] };

const pageOf = (name: string) =>
  name.startsWith('OPERATOR') ? '/staff/campaign/look' : '/staff/settings/email';

/** Missing settings, with links to their forms. */
export function MissingList({ missing }: { missing: string[] }) {
  return (
    <>
      <p>Before you can go live, set:</p>
      <ul>
        {missing.map((name) => (
          <li key={name}>
            <a href={pageOf(name)}>{settingLabels[name as StorableName] ?? name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Form that confirms going live: the numbers of offices, and the button. */
export function GoLiveForm({ counts, problems }: Props & { counts: LiveCounts }) {
  const error = sentenceOf(problems, 'sure');
  return (
    <form method="post" action="/staff/settings/live/start" noValidate>
      <div className={error ? 'field with-error' : 'field'}>
        {error && (
          <p className="field-error" id="sure-error">
            <span className="hidden">Error: </span>
            {error}
          </p>
        )}
        <div className="choice">
          <input
            type="checkbox"
            id="sure"
            name="sure"
            value="yes"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'sure-error' : undefined}
          />
          <label htmlFor="sure">Send real messages to Congress. {liveSentence(counts)}.</label>
        </div>
      </div>
      <button type="submit">Go live</button>
    </form>
  );
}

/** Form that switches back to test mode, with a reason. */
export function BackToTestForm({ problems }: Props) {
  if (isFromEnvironment('MAIL_LIVE')) {
    return (
      <p>
        Live mode is set by the environment variable MAIL_LIVE, so only the person who runs the
        server can end it.
      </p>
    );
  }
  return (
    <form method="post" action="/staff/settings/live/stop" noValidate>
      <TextArea
        name="reason"
        label="Why are you going back to test mode?"
        hint="It is kept in the audit. Queued messages wait until the site is live again."
        rows={2}
        maxLength={500}
        error={sentenceOf(problems, 'reason')}
      />
      <button className="quiet" type="submit">
        Go back to test mode
      </button>
    </form>
  );
}
