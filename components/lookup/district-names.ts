import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import { stateName } from '@/lib/lookup/states';
import type { Landmark } from '@/lib/lookup/zips/landmarks';
import { placeOf } from './place';

/** More of them are only in the drawing. */
const MAX_NAMED = 3;

/** The page of a district that the visitor chose. */
export function choicePath(language: Language, district: DistrictId): string {
  return `/${language}/lookup?district=${district}&certainty=chosen`;
}

/** The states of these districts, each once. */
export function stateNames(districts: DistrictId[], language: Language): string[] {
  return [...new Set(districts.map(stateOfDistrict))].map((state) => stateName(state, language));
}

/** "TX-35"; "MS-01, Mississippi" among districts of several states. */
export function districtName(district: DistrictId, among: DistrictId[], language: Language) {
  const name = placeOf(district, language);
  const isWhole = district.endsWith('-AL') || stateNames(among, language).length === 1;
  const { inState } = copy(language).choose;
  return isWhole ? name : inState(name, stateName(stateOfDistrict(district), language));
}

/**
 * "TX-35: Greg Casar", "TX-23: vacant seat"; the district alone where nobody knows who sits.
 * @param member empty where nobody knows
 */
export function districtOption(name: string, member: string, language: Language) {
  return member ? copy(language).choose.option(name, member) : name;
}

/**
 * What is short enough for a drawing: "Casar", "Wasserman Schultz". Without first name, initials,
 * nickname and suffix; which of two words left is a last name, nobody can tell.
 */
export function shortName(name: string): string {
  const words = name.replace(/,? (Jr|Sr|II|III|IV)\.?$/, '').split(' ');
  return words.filter((word, at) => at > 0 && !/^[A-Z]\.$|["“]/.test(word)).join(' ') || name;
}

/** "Nearby: Weymouth, Quincy"; nothing where no place tells the district from the others. */
export function nearbyPlaces(district: DistrictId, landmarks: Landmark[], language: Language) {
  const { nearby, nearbyZips } = copy(language).choose;
  const own = landmarks.filter((landmark) => landmark.district === district);
  const names = own.slice(0, MAX_NAMED).map(({ name }) => name);
  const [first] = names;
  if (!first) return undefined;
  return (/^\d/.test(first) ? nearbyZips : nearby)(names.join(', '));
}
