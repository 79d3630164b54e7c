import { headers } from 'next/headers';
import { EndedAsk, endOf, findEndedAsk } from '@/components/campaign/ended-ask';
import { readCampaign, showsEndedTexts } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import { billName } from '@/lib/campaign/edition-parts';
import { type Language, longDate } from '@/lib/campaign/languages';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { meetingRequest } from '@/lib/campaign/scripts';
import { findSponsorship } from '@/lib/campaign/sponsors';
import { beginsCongress } from '@/lib/lookup/congress';
import type { DistrictId } from '@/lib/lookup/district';
import { SHAPE_SIZE, shapeOfState, spotOfDistrict } from '@/lib/lookup/map/state-shape';
import { hasSenators, type StateCode, stateName } from '@/lib/lookup/states';
import { type Caller, findCaller } from '@/lib/offices/calling/caller';
import {
  type AnyOffice,
  isVacantOffice,
  type Office,
  type VacantOffice,
} from '@/lib/offices/offices';
import type { Lookup } from '@/lib/offices/read-lookup';
import { CallOutcomeForm, nextOffice } from './call-outcome';
import { CallScript } from './call-script';
import { OtherWays, Switchboard, WashingtonPhone } from './office-phones';
import { districtLabel, officeValues, ownRoleOf, recipientOf, unbroken } from './seat-labels';

type OfficeCardProps = {
  lookup: Lookup;
  office: Office;
  /** Offices of the page that have a member. */
  offices: Office[];
  campaign: EditionName;
  words: Edition;
  caller: Caller;
  /** Whether the script is open: for the next office to call, because the scripts hardly differ. */
  open: boolean;
  /** Edition whose ask is over, and that no one is to take to an office: no one is asked to call. */
  ended?: EditionName;
};

/** Card of one member: name and number, then the script and the other ways. */
function OfficeCard({ lookup, office, words, caller, ended, ...rest }: OfficeCardProps) {
  const { language } = lookup;
  const { name, seat } = office;
  // Without a thank-you script, sponsors get the request, under its own heading.
  const hasThanks = words.thanks[office.chamber].length > 0;
  const sponsorship = hasThanks ? findSponsorship(rest.campaign, office) : undefined;
  const shared = { language, office, edition: words, town: caller.town };
  const showsScript = !ended || showsEndedTexts();
  return (
    <article className="office" aria-labelledby={seat}>
      <div className="who">
        <div className="member">
          <StateShape state={office.state} district={office.district} />
          <div>
            <h2 id={seat}>{name}</h2>
            <p className="role">{ownRoleOf(office, language)}</p>
          </div>
        </div>
        <UnconfirmedNote language={language} since={office.notConfirmedSince} />
        <WashingtonPhone language={language} office={office} />
        {!ended && <CallOutcomeForm lookup={lookup} office={office} offices={rest.offices} />}
      </div>
      <div className="say">
        {showsScript && (
          <>
            {sponsorship && !ended && (
              <p className="small">
                {copy(language).calling[sponsorship.role](name, billName(sponsorship.bill))}
              </p>
            )}
            <CallScript
              {...shared}
              carriedIt={sponsorship !== undefined}
              open={rest.open && !ended}
              howItEnded={ended && endOf(ended, language)}
            />
          </>
        )}
        <OtherWays
          language={language}
          office={office}
          order={caller.order[seat]}
          source={sponsorship?.source}
        />
        {showsScript && (
          <MeetingRequest
            {...shared}
            carriedIt={sponsorship !== undefined}
            howItEnded={ended && endOf(ended, language)}
          />
        )}
      </div>
    </article>
  );
}

/**
 * Card of a vacant seat: its meaning for constituents, and who answers the phone. The staff of a
 * House seat stay under the Clerk: Roll Call, 2007-12-18 and 2012-03-27.
 */
export function VacantCard({ language, office }: { language: Language; office: VacantOffice }) {
  const { vacant } = copy(language).lookup;
  const since = longDate(office.since, language);
  const { seat, district, state } = office;
  const name = district && unbroken(districtLabel(district, language));
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
      {hasSenators(state) && <p>{vacant.meanwhile}</p>}
    </article>
  );
}

/** Note that another member may have held the seat since a day, with the reason. */
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

type MeetingRequestProps = {
  language: Language;
  office: Office;
  edition: Edition;
  town: string | undefined;
  /** The member sponsored the Act and is thanked, too. */
  carriedIt: boolean;
  /** How the ask ended, if it is over. */
  howItEnded?: string;
};

/** Meeting request to copy. With scripts it has a copy button. */
function MeetingRequest(props: MeetingRequestProps) {
  const { language, office, edition, town, carriedIt, howItEnded } = props;
  const { request } = copy(language).calling;
  const values = officeValues(office, language, town ?? request.town);
  const id = `request-${office.seat}`;
  return (
    <details className="request">
      <summary>
        {howItEnded ? request.titlePast : request.title}{' '}
        <span className="hidden">({office.name})</span>
      </summary>
      <p className="small">{howItEnded ?? request.how}</p>
      <label className="hidden" htmlFor={id}>
        {request.label(office.name)}
      </label>
      <textarea
        className="input"
        id={id}
        readOnly
        rows={16}
        defaultValue={meetingRequest(edition, recipientOf(office, carriedIt), values)}
        data-copy={request.copy}
        data-copied={request.copied}
        data-not-copied={request.notCopied}
      />
    </details>
  );
}

type OfficeListProps = {
  lookup: Lookup;
  offices: AnyOffice[];
  /** Whether the first script is open; not if a question comes first. */
  open?: boolean;
};

/** Offices to call, with the campaign's current ask. */
export async function OfficeList({ lookup, offices, open = true }: OfficeListProps) {
  const { language, view, typed, calls } = lookup;
  const { edition } = await readCampaign();
  const ended = await findEndedAsk();
  const words = await campaignEdition(language);
  const caller = await findCaller(view, typed, await headers());
  const filled = filledOffices(offices);
  const next = nextOffice(filled, calls);
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
              words={words}
              caller={caller}
              campaign={edition}
              offices={filled}
              open={open && office === next}
              ended={ended}
            />
          ),
        )}
      </div>
      <script src="/copy.js" defer data-site="" />
      <script src="/call.js" defer data-site="" />
    </>
  );
}

export function filledOffices(offices: AnyOffice[]): Office[] {
  return offices.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
}

type Props = { state: StateCode; district: DistrictId | null };

/** Outline of the member's state, with a dot for the district, beside the text. */
function StateShape({ state, district }: Props) {
  const shape = shapeOfState(state);
  if (!shape) return null;
  const spot = district ? spotOfDistrict(district) : undefined;
  return (
    <svg
      className="state-shape"
      viewBox={`-6 -6 ${SHAPE_SIZE + 12} ${SHAPE_SIZE + 12}`}
      aria-hidden="true"
    >
      <path d={shape.path} />
      {spot && <circle cx={spot.x} cy={spot.y} r="7" />}
    </svg>
  );
}
