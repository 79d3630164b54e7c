import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import { officesOfDistrict, senatorsOfState, sharedSenators } from '@/lib/offices/offices';
import { Choose, chooseLead } from './choose';
import './lookup.css';
import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { Paragraphs } from '@/components/campaign/text-parts';
import { ErrorSummary } from '@/components/form/error-summary';
import { SourceLink } from '@/components/page/source-link';
import { SplitLayout } from '@/components/page/split-layout';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { staffSurveys } from '@/lib/campaign/staff-surveys';
import { geocodersInUse } from '@/lib/lookup/geocoders/chosen-geocoder';
import type { Certainty } from '@/lib/lookup/resolution';
import { hasSenators, stateName } from '@/lib/lookup/states';
import { readNames } from '@/lib/offices/seats';
import { DistrictLinks } from './district-links';
import { LookupForm } from './lookup-form';
import { OfficeList } from './office-card';
import { Switchboard } from './office-phones';
import type { Lookup } from './read-lookup';
import { NoSenators, RosterNote } from './roster-note';
import { districtLabel } from './seat-labels';

/** One outcome of a lookup, or the form where there is none yet. */
export async function Result({ lookup }: { lookup: Lookup }) {
  const { language, view } = lookup;
  switch (view.outcome) {
    case 'found':
      return <Found lookup={lookup} district={view.district} certainty={view.certainty} />;
    case 'choose': {
      const { districts } = view;
      const senators = await sharedSenators(districts);
      const lead = chooseLead(view, language, new Date());
      return <Choose lookup={lookup} lead={lead} districts={districts} senators={senators} />;
    }
    case 'state_only': {
      const { state } = view;
      const lead = chooseLead(view, language, new Date());
      const senators = await senatorsOfState(state);
      const districts = districtsOfState(state);
      return <Choose lookup={lookup} lead={lead} districts={districts} senators={senators} />;
    }
    case 'not_represented':
      return <Away lookup={lookup} reason={view.reason} />;
    case 'form':
      return <Start lookup={lookup} />;
  }
}

type FoundProps = { lookup: Lookup; district: DistrictId; certainty: Certainty | undefined };

/** All who represent a district. */
export async function Found({ lookup, district, certainty }: FoundProps) {
  const { language } = lookup;
  const words = copy(language).lookup.found;
  const offices = await officesOfDistrict(district);
  const state = stateOfDistrict(district);
  const name = stateName(state, language);
  const filled = offices.filter((office) => !('vacant' in office)).length;
  return (
    <>
      <div className="text">
        <h1>{words.title}</h1>
        <p>
          <strong>
            {district.endsWith('-AL') ? words.atLarge(name) : words.where(district, name)}
          </strong>
          {'. '}
          {certainty && words.certainty[certainty]}{' '}
          <a href={`/${language}/lookup`}>{words.again}</a>
        </p>
        <p className="lead">{words.lead(filled)}</p>
      </div>
      <NearBoundary lookup={lookup} />
      <OfficeList lookup={lookup} offices={offices} />
      {!hasSenators(state) && <NoSenators language={language} state={state} />}
      {!(await findEndedAsk()) && <Afterwards language={language} district={district} />}
    </>
  );
}

type AwayProps = { lookup: Lookup; reason: 'military' | 'freely_associated' };

/** Mail goes there, but no member of Congress is elected there. */
function Away({ lookup, reason }: AwayProps) {
  const words = copy(lookup.language).lookup.away[reason];
  return (
    <>
      <div className="text">
        <h1>{words.title}</h1>
        <Paragraphs text={words.text} />
      </div>
      <LookupForm lookup={lookup} />
    </>
  );
}

/** The form, with its problems after a refusal. */
export async function Start({ lookup }: { lookup: Lookup }) {
  const { language, problems } = lookup;
  const { lookup: words, errors } = copy(language);
  const geocoders = geocodersInUse();
  const ended = await findEndedAsk();
  return (
    <SplitLayout
      head={
        <>
          <ErrorSummary title={errors.summary} problems={problems} />
          <h1>{words.title}</h1>
          {ended ? (
            <EndedAsk language={language} edition={ended} />
          ) : (
            <p className="lead">{words.lead}</p>
          )}
          <LookupForm lookup={lookup} />
        </>
      }
      aside={
        <div className="callout">
          <p>
            {words.switchboard.before} <Switchboard language={language} />
          </p>
          <p className="small">
            {words.form.kept} {words.form[geocoders === 'none' ? 'noCensus' : geocoders]}
          </p>
        </div>
      }
    />
  );
}

/** Too close to a line to be sure: asked before anybody calls the wrong office. */
async function NearBoundary({ lookup: { language, view } }: { lookup: Lookup }) {
  if (view.outcome !== 'found' || !view.districts) return null;
  const { edge } = copy(language).choose;
  const { district, districts } = view;
  return (
    <section className="callout text" aria-labelledby="edge">
      <h2 id="edge">{edge.title}</h2>
      <p>{edge.lead}</p>
      <DistrictLinks language={language} districts={districts} names={await readNames(districts)} />
      <p>{edge.below(districtLabel(district, language))}</p>
    </section>
  );
}

/** What to do after the call, and how fresh the numbers are. */
export function Afterwards({ language, district }: { language: Language; district: DistrictId }) {
  const { lookup, selfSend } = copy(language);
  const { meeting, next } = lookup;
  return (
    <SplitLayout
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
    </SplitLayout>
  );
}
