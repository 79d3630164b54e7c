import './choose.css';
import { copy } from '@/lib/campaign/copy';
import { type Language, longDate } from '@/lib/campaign/languages';
import { congressOn, hasConfirmedNewMap } from '@/lib/lookup/congress';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import { drawSplit, splitZip } from '@/lib/lookup/map/split-map';
import { isPoBox } from '@/lib/lookup/resolve/resolve-address';
import { type StateCode, stateName } from '@/lib/lookup/states';
import { redrawnStates } from '@/lib/lookup/zips/zip-districts';
import { landmarksAround } from '@/lib/lookup/zips/zip-places';
import type { LookupView } from '@/lib/offices/lookup-query';
import type { AnyOffice } from '@/lib/offices/offices';
import type { Lookup } from '@/lib/offices/read-lookup';
import { readNames } from '@/lib/offices/seats';
import { DistrictLinks } from './district-links';
import { DistrictMap } from './district-map';
import { Locate, LookupForm, usesStreets } from './lookup-form';
import { OfficeList } from './office-card';
import { RosterNote } from './roster-note';
import { stateNames } from './seat-labels';

type Props = { lookup: Lookup; lead: string; districts: DistrictId[]; senators: AnyOffice[] };

/** Choice among several districts, by the street, the location, or the visitor. */
export async function Choose({ lookup, lead, districts, senators }: Props) {
  const { language, typed } = lookup;
  const words = copy(language).choose;
  const names = await readNames(districts);
  const zip = splitZip(typed.zip, districts);
  const landmarks = zip ? landmarksAround(zip, districts) : [];
  const map = drawSplit(districts, { zip, landmarks });
  const states = stateNames(districts, language);
  const question = (
    <section className="which" aria-labelledby="list">
      <h2 id="list">{words.listTitle}</h2>
      <DistrictLinks
        language={language}
        districts={districts}
        names={names}
        landmarks={landmarks}
      />
      {states.length > 1 && <p>{words.senatorsAfter(states.join(', '))}</p>}
    </section>
  );
  const drawn = map && <DistrictMap language={language} map={map} names={names} linked />;
  const byStreet = usesStreets() && (
    <section className="by-street" aria-labelledby="by-street">
      <h2 id="by-street">{words.addressTitle}</h2>
      {typed.street && <p>{isPoBox(typed.street) ? words.poBox : words.notFound}</p>}
      <LookupForm lookup={lookup} exact />
    </section>
  );
  const byLocation = <Locate language={language} into="form" districts={districts} />;
  // A few districts are chosen faster than a street is typed; among many, few people know their
  // own.
  const isFew = districts.length <= MAX_CHOSEN_FIRST;
  return (
    <>
      <div className="hung text">
        <h1>{words.title}</h1>
        <p className="lead">{lead}</p>
      </div>
      {isFew ? (
        <div className={map ? 'choose-few' : 'choose-many'}>
          {question}
          {drawn}
          {byStreet}
          {byLocation}
        </div>
      ) : (
        <div className="choose-many">
          {byStreet}
          {byLocation}
          {question}
          {drawn}
        </div>
      )}
      {senators.length > 0 ? (
        <section aria-labelledby="senators">
          <h2 id="senators">{words.senatorsTitle}</h2>
          <OfficeList lookup={lookup} offices={senators} open={false} />
        </section>
      ) : null}
      <RosterNote language={language} />
    </>
  );
}

/** Maximum number of districts of a split ZIP code. */
const MAX_CHOSEN_FIRST = 6;

type Open = Extract<LookupView, { outcome: 'choose' | 'state_only' }>;

/** Reason why several districts are left. */
export function chooseLead(view: Open, language: Language, now: Date): string {
  const { choose } = copy(language);
  const congress = congressOn(now);
  const newMapLead = (state: StateCode) =>
    choose.newMapLead(
      stateName(state, language),
      longDate(congress.firstDay, language),
      hasConfirmedNewMap(state, congress),
    );
  const redrawn = redrawnStates(congress);
  if (view.outcome === 'state_only') {
    const { state, newMap } = view;
    // Confirmed here, because the query can be forged.
    const isNew = newMap && redrawn.has(state);
    return isNew ? newMapLead(state) : choose.stateLead(stateName(state, language));
  }
  // A ZIP code across a state line leaves all districts of the redrawn state.
  const state = view.districts.map(stateOfDistrict).find((code) => redrawn.has(code));
  return state ? newMapLead(state) : choose.lead(view.districts.length);
}
