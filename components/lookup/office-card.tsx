import { headers } from 'next/headers';
import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { SourceLink } from '@/components/page/source-link';
import { readCampaign } from '@/lib/campaign/campaign';
import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import { billName } from '@/lib/campaign/edition-parts';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { meetingRequest } from '@/lib/campaign/scripts';
import { findSponsorship, type Sponsorship } from '@/lib/campaign/sponsors';
import { beginsCongress } from '@/lib/lookup/congress';
import { stateName } from '@/lib/lookup/states';
import type { Caller } from '@/lib/offices/calling/caller';
import { callOutcomes } from '@/lib/offices/calling/calls';
import { findCaller } from '@/lib/offices/calling/find-caller';
import { lookupQuery } from '@/lib/offices/lookup-query';
import {
  type AnyOffice,
  isVacantOffice,
  type Office,
  type VacantOffice,
} from '@/lib/offices/offices';
import { CallScript } from './call-script';
import { OfficePhones, Switchboard } from './office-phones';
import type { Lookup } from './read-lookup';
import { officeValues, roleOf } from './seat-labels';

type OfficeCardProps = {
  lookup: Lookup;
  office: Office;
  campaign: EditionName;
  words: Edition;
  caller: Caller;
  /** Shows the script at once: on the first card, since the others hardly differ. */
  open: boolean;
  /** The ask is over: numbers alone, and nothing to say or to ask for. */
  ended: boolean;
};

/** One office: who and the numbers first, then what to say, how it went, and the other ways. */
function OfficeCard({ lookup, office, campaign, words, caller, open, ended }: OfficeCardProps) {
  const { language } = lookup;
  const { name, seat } = office;
  const sponsorship = findSponsorship(campaign, office.bioguide);
  const shared = { language, office, edition: words, town: caller.town };
  return (
    <article className="office" aria-labelledby={seat}>
      <div className="who">
        <h2 id={seat}>{name}</h2>
        <p className="role">{roleOf(office, language)}</p>
        <UnconfirmedNote language={language} since={office.notConfirmedSince} />
        {sponsorship && <SponsorLine language={language} sponsorship={sponsorship} />}
        <OfficePhones language={language} office={office} order={caller.order[seat]} />
      </div>
      {!ended && (
        <div className="say">
          <CallScript {...shared} carriedIt={sponsorship !== undefined} open={open} />
          <CallOutcomeForm lookup={lookup} office={office} />
          <MeetingRequest {...shared} />
        </div>
      )}
      <OfficeLinks language={language} office={office} />
    </article>
  );
}

/**
 * A vacant seat, what that means for its people, and who answers the phone. The staff of a House
 * seat stay under the Clerk: Roll Call, 2007-12-18 and 2012-03-27.
 */
export function VacantCard({ language, office }: { language: Language; office: VacantOffice }) {
  const { vacant } = copy(language).lookup;
  const since = longDate(office.since, language);
  const { seat, district, state } = office;
  // A district's name must not break at its hyphen.
  const name = district?.replace('-', '\u2011');
  if (office.notConfirmedSince) {
    const { newCongress } = vacant;
    const began = longDate(office.notConfirmedSince, language);
    return (
      <article className="office vacant" aria-labelledby={seat}>
        <h2 id={seat}>
          {name ? newCongress.house(name) : newCongress.senate(stateName(state, language))}
        </h2>
        <p>{newCongress.text(began)}</p>
        <p>
          {newCongress.phone} <Switchboard language={language} />
        </p>
      </article>
    );
  }
  return (
    <article className="office vacant" aria-labelledby={seat}>
      <h2 id={seat}>{name ? vacant.house(name) : vacant.senate(stateName(state, language))}</h2>
      <p>{district ? vacant.text(since) : vacant.senateText(since)}</p>
      <p>
        {district ? vacant.phone : vacant.senatePhone} <Switchboard language={language} />
      </p>
      <p>{vacant.meanwhile}</p>
    </article>
  );
}

type SponsorLineProps = { language: Language; sponsorship: Sponsorship };

/** The member's sponsorship of the bill, with its source. */
function SponsorLine({ language, sponsorship }: SponsorLineProps) {
  const { bill, role, source } = sponsorship;
  return (
    <p className="small">
      {copy(language).calling[role](billName(bill))}{' '}
      <SourceLink language={language} source={source} />
    </p>
  );
}

/** A note that another member may hold the seat since a day, with the reason. */
export function UnconfirmedNote({
  language,
  since,
}: {
  language: Language;
  since: string | undefined;
}) {
  if (!since) return null;
  const { notConfirmed, newCongress } = copy(language).lookup.office;
  const sentence = beginsCongress(since) ? newCongress : notConfirmed;
  return <p className="small">{sentence(longDate(since, language))}</p>;
}

/** The office's own pages. */
function OfficeLinks({ language, office }: { language: Language; office: Office }) {
  const { office: words } = copy(language).lookup;
  const links = [
    { href: office.contactForm, label: words.form },
    { href: office.website, label: words.website },
  ];
  return (
    <ul className="inline">
      {links.map(
        ({ href, label }) =>
          href && (
            <li key={href}>
              <a href={href}>
                {label} <span className="hidden">{words.of(office.name)}</span>
              </a>
            </li>
          ),
      )}
    </ul>
  );
}

/** "I called": counted without who. After that a word of thanks in the same place. */
export function CallOutcomeForm({ lookup, office }: { lookup: Lookup; office: Office }) {
  const { language, view, called } = lookup;
  const words = copy(language).calling.outcome;
  if (called?.seat === office.seat) {
    return (
      <p className="called" id="called" role="status" tabIndex={-1} data-focus>
        {words.thanks[called.call]}
      </p>
    );
  }
  return (
    <form className="outcome" method="post" action="/api/calls">
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="seat" value={office.seat} />
      <input type="hidden" name="back" value={lookupQuery(view)} />
      <fieldset>
        <legend>
          {words.title} <span className="hidden">({office.name})</span>
        </legend>
        {callOutcomes.map((outcome) => (
          <button type="submit" key={outcome} className="quiet" name="outcome" value={outcome}>
            {words[outcome]}
          </button>
        ))}
      </fieldset>
      <p className="small">{words.note}</p>
    </form>
  );
}

type MeetingRequestProps = {
  language: Language;
  office: Office;
  edition: Edition;
  town: string | undefined;
};

/** A request for a meeting, ready to copy. With scripts it gets a button that copies it. */
function MeetingRequest({ language, office, edition, town }: MeetingRequestProps) {
  const { request } = copy(language).calling;
  const values = officeValues(office, language, town ?? request.town);
  const id = `request-${office.seat}`;
  return (
    <details className="request">
      <summary>
        {request.title} <span className="hidden">({office.name})</span>
      </summary>
      <p className="small">{request.how}</p>
      <label className="hidden" htmlFor={id}>
        {request.label(office.name)}
      </label>
      <textarea
        className="input"
        id={id}
        readOnly
        rows={16}
        defaultValue={meetingRequest(edition, values)}
        data-copy={request.copy}
        data-copied={request.copied}
        data-not-copied={request.notCopied}
      />
    </details>
  );
}

type OfficeListProps = { lookup: Lookup; offices: AnyOffice[] };

/** Offices to call, with what the campaign asks of them at present. */
export async function OfficeList({ lookup, offices }: OfficeListProps) {
  const { language, view, typed } = lookup;
  const { edition } = await readCampaign();
  const ended = await findEndedAsk();
  const words = await campaignEdition(language);
  const caller = await findCaller(view, typed, await headers());
  const first = offices.find((office) => !isVacantOffice(office));
  return (
    <>
      {ended && <EndedAsk language={language} edition={ended} titled />}
      <div className="offices">
        {offices.map((office) =>
          isVacantOffice(office) ? (
            <VacantCard key={office.seat} language={language} office={office} />
          ) : (
            <OfficeCard
              key={office.seat}
              lookup={lookup}
              office={office}
              campaign={edition}
              words={words}
              caller={caller}
              open={office === first}
              ended={ended !== undefined}
            />
          ),
        )}
      </div>
      <p>
        {copy(language).lookup.switchboard.after} <Switchboard language={language} />
      </p>
      <script src="/copy.js" defer data-site="" />
    </>
  );
}
