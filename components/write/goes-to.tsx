import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type DistrictId, districtsOfState } from '@/lib/lookup/district';
import { placeOfZip } from '@/lib/lookup/resolve/place-of-zip';
import type { Journey } from '@/lib/messages/read-journey';
import { type ChosenOffice, officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice, sharedSenators } from '@/lib/offices/offices';
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

type GoesToProps = { journey: Journey; unreachedShown: boolean };

/**
 * Recipients of the message; with scripts, as soon as the ZIP code is typed (`public/write.js`).
 */
export async function GoesTo({ journey, unreachedShown }: GoesToProps) {
  const { language, typed } = journey;
  const answer = await answerZip(typed('zip'), language);
  return (
    <>
      <p className="goes-to" id="goes-to" role="status">
        {answer.goesTo}
      </p>
      {!unreachedShown && (
        <Unreached language={language} district={answer.district} hidden={answer.isReached} />
      )}
    </>
  );
}
