import { filledOffices } from '@/components/lookup/office-card';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { beginsCongress } from '@/lib/lookup/congress';
import { type DistrictId, districtsOfState, stateOfDistrict } from '@/lib/lookup/district';
import { placeOfZip } from '@/lib/lookup/resolve/place-of-zip';
import type { RepresentedPlace } from '@/lib/lookup/resolve/resolve-address';
import { type ChosenOffice, officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice, type Office, sharedSenators } from '@/lib/offices/offices';
import { Unreached } from './start-parts';

/** Result for a ZIP code before the street is known. */
type ZipAnswer = {
  city: string;
  state: string;
  /** Recipients of the message in a sentence; empty for a ZIP code without members. */
  goesTo: string;
  /** Whether we can reach any of the visitor's offices, as far as the ZIP code shows. */
  isReached: boolean;
  /** District, if the ZIP code leaves only one. */
  district: string;
};

/** Maximum number of districts to check; with more, their offices count as reached. */
const MAX_DISTRICTS = 6;

/** @param isProgram the address belongs to a confidentiality program: only the state is known */
export async function answerZip(
  typed: string,
  language: Language,
  isProgram = false,
): Promise<ZipAnswer> {
  const { place, city, state } = placeOfZip(typed);
  if (!place || place.kind === 'away') {
    return { city: '', state: '', goesTo: '', isReached: true, district: '' };
  }
  const districts = possibleDistricts(place, isProgram);
  const [only, another] = districts;
  const offices = districts.length > MAX_DISTRICTS ? undefined : await officesOf(districts);
  const known = only && !another ? (offices ?? []) : await filledSenators(districts);
  return {
    city,
    state,
    goesTo: goesToSentence(language, districts, known),
    isReached: !offices || offices.some(({ channel }) => channel !== 'self-send'),
    district: only && !another ? only : '',
  };
}

/** Districts of a ZIP code, or all of its states' if its place says nothing about the writer's home. */
export function possibleDistricts(place: RepresentedPlace, isProgram: boolean): DistrictId[] {
  if (place.kind === 'districts' && !isProgram) return place.districts;
  const states = new Set(
    place.kind === 'state' ? [place.state] : place.districts.map(stateOfDistrict),
  );
  return [...states].flatMap(districtsOfState);
}

async function officesOf(districts: DistrictId[]): Promise<ChosenOffice[]> {
  const all = await Promise.all(districts.map((district) => officesForLetter(district, {})));
  return all.flat().flatMap((office) => (isVacantOffice(office) ? [] : [office]));
}

async function filledSenators(districts: DistrictId[]): Promise<Office[]> {
  return filledOffices(await sharedSenators(districts));
}

/**
 * Recipients in a sentence: by name, with the Representative of several districts without one. No
 * one is named if the districts lie in several states, or if a new Congress may have another member.
 * @param known filled offices that are the same for all districts
 */
export function goesToSentence(
  language: Language,
  districts: DistrictId[],
  known: Pick<Office, 'name' | 'notConfirmedSince'>[],
): string {
  const words = copy(language).write.goesTo;
  const states = new Set(districts.map(stateOfDistrict));
  const isUnknown = known.some(({ notConfirmedSince: since }) => since && beginsCongress(since));
  if (states.size > 1 || isUnknown) return words.all(words.members);
  const names = known.map(({ name }) => name);
  if (districts.length > 1) names.push(words.representative);
  return names.length > 0 ? words.all(new Intl.ListFormat(language).format(names)) : '';
}

type GoesToProps = { language: Language; answer: ZipAnswer; noticeShown: boolean };

/**
 * Recipients of the message, and a notice if we can reach none of them; with scripts, as soon as the
 * ZIP code is typed (`public/write.js`).
 * @param noticeShown whether the notice is above the form already
 */
export function GoesTo({ language, answer, noticeShown }: GoesToProps) {
  return (
    <>
      <p className="goes-to" id="goes-to" role="status">
        {answer.goesTo}
      </p>
      {!noticeShown && <Unreached language={language} district={answer.district} hidden />}
    </>
  );
}
