import { DistrictMap } from '@/components/lookup/district-map';
import { Locate } from '@/components/lookup/lookup-form';
import { districtName, nearbyPlaces } from '@/components/lookup/seat-labels';
import { copy } from '@/lib/campaign/copy';
import { type Language, longDate } from '@/lib/campaign/languages';
import { congressOn, hasConfirmedNewMap } from '@/lib/lookup/congress';
import type { DistrictId } from '@/lib/lookup/district';
import { drawSplit, splitZip } from '@/lib/lookup/map/split-map';
import { isPoBox } from '@/lib/lookup/resolve/resolve-address';
import { stateName } from '@/lib/lookup/states';
import { findZipPlace } from '@/lib/lookup/zips/zip-districts';
import { landmarksAround } from '@/lib/lookup/zips/zip-places';
import type { Journey } from '@/lib/messages/read-journey';
import { readNames } from '@/lib/offices/seats';
import { readZip } from '@/lib/platform/typed-digits';
import { StepForm } from './screen';

/** Reason why the visitor has to choose the district. */
export function choiceReason({ language, draft, typed }: Journey): string {
  const words = copy(language).write.choose;
  if (typed('addressProgram')) return words.program;
  if (isPoBox(typed('street'))) return words.box;
  if (draft?.isNear) return words.near;
  const place = findZipPlace(readZip(typed('zip')) ?? '');
  if (place?.kind !== 'state' || !place.newMap) return words.lead;
  const congress = congressOn(new Date());
  return words.newMap(
    stateName(place.state, language),
    longDate(congress.firstDay, language),
    hasConfirmedNewMap(place.state, congress),
  );
}

type ButtonProps = {
  language: Language;
  district: DistrictId;
  name: string;
  /** Empty if not known; undefined if the seat is vacant. */
  member: string | undefined;
  nearby?: string;
};

/** One district with its member's name; the district alone if the member is not known. */
export function DistrictButton({ language, district, name, member, nearby }: ButtonProps) {
  const shown = member ?? copy(language).write.choose.vacant;
  return (
    <button name="district" value={district} type="submit">
      <strong>{shown || name}</strong> {shown && <span>{name}</span>} <small>{nearby}</small>
    </button>
  );
}

type Props = { journey: Journey; districts: DistrictId[] };

/** Map, if there is one, and a button for each district with its member's name. */
export async function DistrictButtons({ journey, districts }: Props) {
  const { language, typed } = journey;
  const names = await readNames(districts);
  const isHidden = typed('addressProgram') === 'yes';
  const zip = isHidden ? undefined : splitZip(typed('zip'), districts);
  const landmarks = zip ? landmarksAround(zip, districts) : [];
  const map = zip ? drawSplit(districts, { zip, landmarks }) : undefined;
  return (
    <>
      {map && <DistrictMap language={language} map={map} names={names} />}
      <StepForm language={language} step="choose">
        <div className="choices">
          {districts.map((district) => (
            <DistrictButton
              key={district}
              language={language}
              district={district}
              name={districtName(district, districts, language)}
              member={names.get(district)}
              nearby={nearbyPlaces(district, landmarks, language)}
            />
          ))}
        </div>
      </StepForm>
      <Locate language={language} into="buttons" districts={districts} />
    </>
  );
}
