import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import { FRAME_HEIGHT, FRAME_WIDTH } from '@/lib/lookup/map/frame';
import type { SplitMap } from '@/lib/lookup/map/split-map';
import './district-map.css';
import { choicePath, shortName } from './district-names';
import { MapLabel } from './map-label';
import { MapPatterns, patternOf } from './map-patterns';
import { MapScale } from './map-scale';

type Props = {
  language: Language;
  map: SplitMap;
  names: Map<string, string>;
  /** Whether a press on a district chooses it, as the list beside it does. */
  linked?: boolean;
};

/** Where the districts lie, drawn; the same in words below. The list beside it does all it can. */
export function DistrictMap({ language, map, names, linked = false }: Props) {
  const { map: words, vacant } = copy(language).choose;
  const { zip, regions, marks } = map;
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(
    // A district's name must not break at its hyphen.
    regions.map(({ district, direction }) =>
      words.lies[direction](district.replace('-', '\u2011')),
    ),
  );
  const region = (district: DistrictId, path: string, at: number) => {
    const shape = <path className="outline" d={path} fill={patternOf(at)} />;
    if (!linked) return <g key={district}>{shape}</g>;
    return (
      <a
        key={district}
        href={choicePath(language, district)}
        aria-label={words.onMap(district)}
        tabIndex={-1}
      >
        {shape}
      </a>
    );
  };
  return (
    <figure className="district-map">
      <svg
        role={linked ? 'group' : 'img'}
        aria-label={zip ? words.title(zip) : words.commonTitle}
        aria-describedby="map-in-words"
        viewBox={`0 0 ${FRAME_WIDTH} ${FRAME_HEIGHT}`}
      >
        <MapPatterns count={regions.length} />
        {regions.map(({ district, path }, at) => region(district, path, at))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in a drawing takes no focus */}
        <g aria-hidden="true">
          {marks.map(({ name, x, y }) => (
            <g key={name} className="mark">
              <circle cx={x} cy={y} r="1.8" />
              <text x={x} y={y + 12}>
                {name}
              </text>
            </g>
          ))}
          {regions.map(({ district, label }) => (
            <MapLabel
              key={district}
              district={district}
              at={label}
              name={names.has(district) ? shortName(names.get(district) ?? '') : vacant}
            />
          ))}
          {zip && (
            <g className="middle">
              <circle cx={FRAME_WIDTH / 2} cy={FRAME_HEIGHT / 2} r="5" />
              <text x={FRAME_WIDTH / 2} y={FRAME_HEIGHT / 2 + 20}>
                {words.marker(zip)}
              </text>
            </g>
          )}
          <MapScale language={language} unitMetres={map.unitMetres} />
        </g>
      </svg>
      <figcaption id="map-in-words">
        {zip ? words.from(zip, list) : words.fromMiddle(list)} {words.other}
      </figcaption>
    </figure>
  );
}
