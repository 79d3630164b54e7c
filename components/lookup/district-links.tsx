import './choose.css';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import type { Landmark } from '@/lib/lookup/zips/zip-places';
import { choicePath, districtName, districtOption, nearbyPlaces } from './seat-labels';

type Props = {
  language: Language;
  districts: DistrictId[];
  /** Names of members, empty if not known; a seat without an entry is vacant. */
  names: Map<string, string>;
  landmarks?: Landmark[];
};

/** Links to choose a district with one press. */
export function DistrictLinks({ language, districts, names, landmarks = [] }: Props) {
  const words = copy(language).choose;
  return (
    <ul className="districts">
      {districts.map((district) => {
        const nearby = nearbyPlaces(district, landmarks, language);
        return (
          <li key={district}>
            <a href={choicePath(language, district)}>
              {districtOption(
                districtName(district, districts, language),
                names.get(district) ?? words.vacant,
                language,
              )}
            </a>
            {nearby && <p className="small">{nearby}</p>}
          </li>
        );
      })}
    </ul>
  );
}
