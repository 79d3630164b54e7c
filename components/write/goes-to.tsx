import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type DistrictId, districtsOfState } from '@/lib/lookup/district';
import { placeOfZip } from '@/lib/lookup/resolve/place-of-zip';
import { type ChosenOffice, officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice, sharedSenators } from '@/lib/offices/offices';
import type { Journey } from './read-journey';
import { Unreached } from './start-parts';

/** What a ZIP code tells before the street is known. */
export type ZipAnswer = {
  city: string;
  state: string;
  /** Who gets the message, in a sentence; empty for a ZIP code that no one represents. */
  goesTo: string;
  /** Some office of the visitor can be reached by us, as far as the ZIP code tells. */
  isReached: boolean;
  /** Where the ZIP code leaves only one. */
  district: string;
};

/** More districts than these are not looked through: their offices count as reached. */
const MAX_DISTRICTS = 6;

export async function answerZip(typed: string, language: Language): Promise<ZipAnswer> {
  const { place, city, state } = placeOfZip(typed);
  if (!place || place.kind === 'away') {
    return { city: '', state: '', goesTo: '', isReached: true, district: '' };
  }
  const districts = place.kind === 'state' ? districtsOfState(place.state) : place.districts;
  const [only, another] = districts;
  const offices = districts.length > MAX_DISTRICTS ? undefined : await officesOf(districts);
  const names =
    only && !another
      ? (offices ?? []).map(({ name }) => name)
      : [...(await senatorNames(districts)), copy(language).write.goesTo.representative];
  const list = new Intl.ListFormat(language).format(names);
  return {
    city,
    state,
    goesTo: names.length > 0 ? copy(language).write.goesTo.all(list) : '',
    isReached: !offices || offices.some(({ channel }) => channel !== 'self-send'),
    district: only && !another ? only : '',
  };
}

async function officesOf(districts: DistrictId[]): Promise<ChosenOffice[]> {
  const all = await Promise.all(districts.map((district) => officesForLetter(district, {})));
  return all.flat().flatMap((office) => (isVacantOffice(office) ? [] : [office]));
}

async function senatorNames(districts: DistrictId[]): Promise<string[]> {
  const senators = await sharedSenators(districts);
  return senators.flatMap((office) => (isVacantOffice(office) ? [] : [office.name]));
}

type GoesToProps = { journey: Journey; told: boolean };

/** Who gets the message; with scripts as soon as the ZIP code is typed (`public/write.js`). */
export async function GoesTo({ journey, told }: GoesToProps) {
  const { language, typed } = journey;
  const answer = await answerZip(typed('zip'), language);
  return (
    <>
      <p className="goes-to" id="goes-to" role="status">
        {answer.goesTo}
      </p>
      {!told && (
        <Unreached language={language} district={answer.district} hidden={answer.isReached} />
      )}
    </>
  );
}
