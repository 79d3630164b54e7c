import { ErrorSummary } from '@/components/form/error-summary';
import { BackgroundTask } from '@/components/page/beside';
import { copy } from '@/lib/campaign/copy';
import { LookupForm } from './lookup-form';
import type { Lookup } from './read-lookup';
import { Switchboard } from './switchboard';
import { whoIsAsked } from './who-is-asked';

/** The form, with what became of it when it was refused. */
export function Start({ lookup }: { lookup: Lookup }) {
  const { language, problems } = lookup;
  const { lookup: words, errors } = copy(language);
  const asked = whoIsAsked();
  return (
    <BackgroundTask
      head={
        <>
          <ErrorSummary title={errors.summary} problems={problems} />
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          <LookupForm lookup={lookup} />
        </>
      }
      aside={
        <div className="callout">
          <p>
            {words.switchboard.before} <Switchboard language={language} />
          </p>
          <p className="small">
            {words.form.kept} {words.form[asked === 'nobody' ? 'noCensus' : asked]}
          </p>
        </div>
      }
    />
  );
}
