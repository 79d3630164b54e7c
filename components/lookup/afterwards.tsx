import { BackgroundTask } from '@/components/page/beside';
import { SourceLink } from '@/components/page/source-link';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { staffSurveys } from '@/lib/campaign/staff-surveys';
import type { DistrictId } from '@/lib/lookup/district';
import { RosterNote } from './roster-note';

/** What to do after the call, and how fresh the numbers are. */
export function Afterwards({ language, district }: { language: Language; district: DistrictId }) {
  const { lookup, selfSend } = copy(language);
  const { meeting, next } = lookup;
  return (
    <BackgroundTask
      head={
        <>
          <h2 id="meeting">{meeting.title}</h2>
          <p>
            {meeting.lead} <SourceLink language={language} source={staffSurveys.source} />
          </p>
          <ol>
            {meeting.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      }
      aside={
        <section className="callout" aria-labelledby="next">
          <h2 id="next">{next.title}</h2>
          <p>{next.text}</p>
          <p>
            <a className="button" href={`/${language}/write`}>
              {next.button}
            </a>
          </p>
          <p>
            <a href={`/${language}/send-yourself?district=${district}`}>{selfSend.link}</a>
          </p>
        </section>
      }
    >
      <RosterNote language={language} />
    </BackgroundTask>
  );
}
