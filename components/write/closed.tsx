import { Status } from '@/components/page/status';
import { copy } from '@/lib/campaign/copy';
import type { Journey } from './read-journey';

/** Said before anybody types anything: no messages are taken. Calling is always possible. */
export function Closed({ journey }: { journey: Journey }) {
  const { language, state } = journey;
  const { write, errors, selfSend } = copy(language);
  if (state === 'open') return null;
  return (
    <div className="callout">
      {state === 'unavailable' && <Status code={503} />}
      <p>{state === 'unavailable' ? errors.form[state] : write[state]}</p>
      <p>
        <a className="button" href={`/${language}/lookup`}>
          {write.callInstead}
        </a>
      </p>
      <p>
        <a href={`/${language}/send-yourself`}>{selfSend.link}</a>
      </p>
    </div>
  );
}
