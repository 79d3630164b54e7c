import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { OfficeValues } from '@/lib/campaign/scripts';
import { type DistrictId, memberTitle, stateOfDistrict } from '@/lib/lookup/district';
import { stateName } from '@/lib/lookup/states';
import type { Landmark } from '@/lib/lookup/zips/zip-places';
import { addressedName } from '@/lib/offices/last-name';
import type { Office } from '@/lib/offices/offices';

/** Role: "Representative, NY-12 · Democrat". */
export function roleOf({ chamber, state, district, party }: Office, language: Language): string {
  const { office: words } = copy(language).lookup;
  const title = words[memberTitle(chamber, state)];
  return `${title}, ${district ? districtLabel(district, language) : stateName(state, language)} · ${partyOf(party, language)}`;
}

/** Role for a constituent: "Your Senator · New York · Democrat". */
export function ownRoleOf({ chamber, state, district, party }: Office, language: Language) {
  const { office: words } = copy(language).lookup;
  const title = words.yours[memberTitle(chamber, state)];
  const place = district ? unbroken(districtLabel(district, language)) : stateName(state, language);
  // A line may end with a dot, and never begins with one.
  return [title, place, partyOf(party, language)].join('\u00a0· ');
}

/** An unknown party is shown as stored. */
function partyOf(party: string, language: Language): string {
  return (copy(language).lookup.office.parties as Record<string, string>)[party] ?? party;
}

/** A district's name must not break at its hyphen. */
export const unbroken = (name: string) => name.replace('-', '\u2011');

/** Label of a district: "NY-12", or the state's name if the state is one district. */
export function districtLabel(district: DistrictId, language: Language): string {
  return district.endsWith('-AL') ? stateName(stateOfDistrict(district), language) : district;
}

/** Recipient of a script or meeting request. */
export function recipientOf(office: Pick<Office, 'chamber' | 'state'>, carriedIt: boolean) {
  const title = memberTitle(office.chamber, office.state);
  const isDelegate = title === 'delegate' || title === 'commissioner';
  return { chamber: office.chamber, isDelegate, carriedIt };
}

/** Values for the placeholders in an edition's texts for an office. */
export function officeValues(
  office: Pick<Office, 'name' | 'chamber' | 'state'>,
  language: Language,
  town: string,
): OfficeValues {
  const { titles } = copy(language).calling;
  return {
    title: titles[memberTitle(office.chamber, office.state)],
    member: addressedName(office.name, language),
    // The District has one town, so no one has to fill it in.
    town: office.state === 'DC' ? 'Washington' : town,
    // "I live in Washington, DC": the full name is unusual in speech.
    state: language === 'en' && office.state === 'DC' ? 'DC' : stateName(office.state, language),
  };
}

/** Maximum number of named places; the others are only in the drawing. */
const MAX_NAMED = 3;

/** Path of the page for a district that the visitor chose. */
export function choicePath(language: Language, district: DistrictId): string {
  return `/${language}/lookup?district=${district}&certainty=chosen`;
}

/** States of these districts, without duplicates. */
export function stateNames(districts: DistrictId[], language: Language): string[] {
  return [...new Set(districts.map(stateOfDistrict))].map((state) => stateName(state, language));
}

/** Name of a district: "TX-35"; "MS-01, Mississippi" among districts of several states. */
export function districtName(district: DistrictId, among: DistrictId[], language: Language) {
  const name = districtLabel(district, language);
  const isWhole = district.endsWith('-AL') || stateNames(among, language).length === 1;
  const { inState } = copy(language).choose;
  return isWhole ? name : inState(name, stateName(stateOfDistrict(district), language));
}

/**
 * Option for a district: "TX-35: Greg Casar", "TX-23: vacant seat"; only the district if the member
 * is not known.
 * @param member empty if not known
 */
export function districtOption(name: string, member: string, language: Language) {
  return member ? copy(language).choose.option(name, member) : name;
}

/**
 * Name short enough for a drawing: "Casar", "Wasserman Schultz". Without first name, initials,
 * nickname, and suffix; if two words remain, the name does not show which of them is a last name.
 */
export function shortName(name: string): string {
  const words = name.replace(/,? (Jr|Sr|II|III|IV)\.?$/, '').split(' ');
  return words.filter((word, at) => at > 0 && !/^[A-Z]\.$|["“]/.test(word)).join(' ') || name;
}

/**
 * Nearby places: "Nearby: Weymouth, Quincy"; empty if none distinguishes the district from the
 * others.
 */
export function nearbyPlaces(district: DistrictId, landmarks: Landmark[], language: Language) {
  const { nearby, nearbyZips } = copy(language).choose;
  const own = landmarks.filter((landmark) => landmark.district === district);
  const names = own.slice(0, MAX_NAMED).map(({ name }) => name);
  const [first] = names;
  if (!first) return undefined;
  return (/^\d/.test(first) ? nearbyZips : nearby)(names.join(', '));
}
