import { NoSenators, RosterNote } from './roster-note';
import './lookup.css';
import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { Paragraphs } from '@/components/campaign/text-parts';
import { ErrorSummary } from '@/components/form/error-summary';
import { SourceLink } from '@/components/page/source-link';
import { SplitLayout } from '@/components/page/split-layout';
import { closedNote } from '@/components/write/start-parts';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { staffSurveys } from '@/lib/campaign/statistics';
import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import { geocodersInUse } from '@/lib/lookup/geocoders/chosen-geocoder';
import type { Certainty } from '@/lib/lookup/resolution';
import { hasSenators, stateName } from '@/lib/lookup/states';
import { officesOfDistrict, senatorsOfState, sharedSenators } from '@/lib/offices/offices';
import type { Lookup } from '@/lib/offices/read-lookup';
import { readNames } from '@/lib/offices/seats';
import { Choose, chooseLead } from './choose';
import { DistrictLinks } from './district-links';
import { EmailAllButton } from './email-all-button';
import { LookupForm } from './lookup-form';
import { filledOffices, OfficeList } from './office-card';
import { Switchboard } from './office-phones';
import { districtLabel, unbroken } from './seat-labels';

/** Result of a lookup, or the form if there is none yet. */
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

/** Offices of a district: call them one after the other, then write to all of them. */
async function Found({ lookup, district, certainty }: FoundProps) {
  const { language } = lookup;
  const { found, switchboard } = copy(language).lookup;
  const offices = await officesOfDistrict(district);
  const state = stateOfDistrict(district);
  const name = stateName(state, language);
  const { length: filled } = filledOffices(offices);
  const isEnded = (await findEndedAsk()) !== undefined;
  return (
    <>
      <div className="hung text">
        <h1>{found.title}</h1>
        <div>
          <p>
            <strong>
              {district.endsWith('-AL')
                ? found.atLarge(name)
                : found.where(unbroken(district), name)}
            </strong>
            {'. '}
            {certainty && found.certainty[certainty]}{' '}
            <a href={`/${language}/lookup`}>{found.again}</a>
          </p>
          <CallLead language={language} count={filled} isEnded={isEnded} />
        </div>
      </div>
      <NearBoundary lookup={lookup} />
      <OfficeList lookup={lookup} offices={offices} />
      {!hasSenators(state) && <NoSenators language={language} state={state} />}
      <EmailAll lookup={lookup} district={district} count={filled} />
      {!isEnded && <MeetingSteps language={language} />}
      <p>
        {switchboard.after} <Switchboard language={language} />
      </p>
      <RosterNote language={language} />
    </>
  );
}

type CallLeadProps = { language: Language; count: number; isEnded: boolean };

/** Time that a call takes, and when to call; nothing if no one is to be called. */
export function CallLead({ language, count, isEnded }: CallLeadProps) {
  const { lookup, calling } = copy(language);
  if (count === 0 || isEnded) return null;
  return (
    <p className="lead">
      {lookup.found.lead} {calling.hours}
    </p>
  );
}

type AwayProps = { lookup: Lookup; reason: 'military' | 'freely_associated' };

/** Note that postal mail goes there, but no member of Congress is elected there. */
function Away({ lookup, reason }: AwayProps) {
  const words = copy(lookup.language).lookup.away[reason];
  return (
    <SplitLayout
      head={
        <>
          <h1>{words.title}</h1>
          <Paragraphs text={words.text} />
        </>
      }
    >
      <LookupForm lookup={lookup} />
    </SplitLayout>
  );
}

/** Form, with its problems after a refusal. */
async function Start({ lookup }: { lookup: Lookup }) {
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
        </>
      }
    >
      <LookupForm lookup={lookup} />
      <div className="callout">
        <p>
          {words.switchboard.before} <Switchboard language={language} />
        </p>
        <p className="small">
          {words.form.kept} {words.form[geocoders === 'none' ? 'noCensus' : geocoders]}
        </p>
      </div>
    </SplitLayout>
  );
}

/**
 * Question if the location is too close to a boundary, before the visitor calls the wrong office.
 */
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

type EmailAllProps = { lookup: Lookup; district: DistrictId; count: number };

/**
 * Button for one message to all offices, while the campaign has an open ask; while it accepts no
 * messages, a note instead.
 */
async function EmailAll({ lookup: shown, district, count }: EmailAllProps) {
  const { language } = shown;
  const { lookup, selfSend } = copy(language);
  if (count === 0 || (await findEndedAsk())) return null;
  const campaign = await readCampaign();
  const own = `/${language}/send-yourself?district=${district}`;
  if (!campaign.open) {
    return (
      <div className="email-all">
        <p>{closedNote(campaign, language)}</p>
        <p>
          <a href={own}>{selfSend.linkClosed}</a>
        </p>
      </div>
    );
  }
  return (
    <section className="email-all" aria-labelledby="email">
      <h2 id="email">{lookup.email.title}</h2>
      <p>{lookup.email.text(count)}</p>
      <EmailAllButton lookup={shown} count={count} />
      <p>
        <a href={own}>{selfSend.link}</a>
      </p>
    </section>
  );
}

/** How to get a meeting, folded, because few visitors have the time for it. */
function MeetingSteps({ language }: { language: Language }) {
  const { meeting } = copy(language).lookup;
  return (
    <details className="text">
      <summary>
        <h2>{meeting.title}</h2>
      </summary>
      <p>
        {meeting.lead} <SourceLink language={language} source={staffSurveys.source} />
      </p>
      <ol>
        {meeting.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
