import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import { FRAME_HEIGHT, FRAME_WIDTH } from '@/lib/lookup/map/cells';
import type { SplitMap } from '@/lib/lookup/map/split-map';
import './district-map.css';
import { choicePath, districtLabel, shortName, unbroken } from './seat-labels';

type DistrictMapProps = {
  language: Language;
  map: SplitMap;
  names: Map<string, string>;
  /** Whether a press on a district chooses it, like the list beside the map. */
  linked?: boolean;
};

/**
 * Map of the districts, with a text alternative below. The list beside it has the same functions.
 */
export function DistrictMap({ language, map, names, linked = false }: DistrictMapProps) {
  const { map: words, vacant } = copy(language).choose;
  const { zip, regions, marks } = map;
  const list = new Intl.ListFormat(language).format(
    regions.map(({ district, direction }) =>
      words.lies[direction](unbroken(districtLabel(district, language))),
    ),
  );
  const region = (district: DistrictId, path: string, at: number) => {
    const shape = <path className="outline" d={path} fill={patternOf(at)} />;
    if (!linked) return <g key={district}>{shape}</g>;
    return (
      <a
        key={district}
        href={choicePath(language, district)}
        aria-label={words.onMap(districtLabel(district, language))}
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
          <MapScale language={language} unitMeters={map.unitMeters} />
        </g>
      </svg>
      <figcaption id="map-in-words">
        {zip ? words.from(zip, list) : words.fromMiddle(list)} {words.other}
      </figcaption>
    </figure>
  );
}

type MapLabelProps = {
  district: string;
  /** Middle of the label; undefined if there is no room. */
  at: { x: number; y: number } | undefined;
  name: string;
};

/** Maximum length of a name on one line; a longer one has a line for each word. */
const MAX_LETTERS = 12;

/** District and its member, as a label in its region of the drawing. */
function MapLabel({ district, at, name }: MapLabelProps) {
  if (!at) return null;
  const lines = name.length > MAX_LETTERS ? name.split(' ') : [name];
  return (
    <text className="region" x={at.x} y={at.y - 3 - 7 * (lines.length - 1)}>
      {district}
      {lines.map((line) => (
        <tspan key={line} x={at.x} dy="1.1em">
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Pattern over each tint, so that color is not the only difference between districts. */
const DRAWN = [
  'M-2 2l4-4M0 10L10 0M8 12l4-4',
  'M5 4v2M0-1v2M10-1v2M0 9v2M10 9v2M4 5h2',
  'M0 5h10',
  'M-2 8l4 4M0 0l10 10M8-2l4 4',
  'M5 0v10',
  'M0 5h10M5 0v10',
];

const at = (number: number) => number % DRAWN.length;

/** `fill` of the region with this number. */
function patternOf(number: number): string {
  return `url(#map-${at(number)})`;
}

function MapPatterns({ count }: { count: number }) {
  return (
    <defs>
      {DRAWN.slice(0, count).map((drawn, number) => (
        <pattern
          key={drawn}
          id={`map-${number}`}
          className={`map-${number}`}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
        >
          <path className="tint" d="M0 0h10v10H0z" />
          <path className="drawn" d={drawn} />
        </pattern>
      ))}
    </defs>
  );
}

const MILE_METERS = 1_609.344;
const MILES = [50, 20, 10, 5, 2, 1];
const LONGEST = 80;

type MapScaleProps = { language: Language; unitMeters: number };

/** Scale of the map: the longest round number of miles that fits into the corner. */
function MapScale({ language, unitMeters }: MapScaleProps) {
  const unitsOf = (miles: number) => (miles * MILE_METERS) / unitMeters;
  const miles = MILES.find((count) => unitsOf(count) <= LONGEST) ?? 1;
  const y = FRAME_HEIGHT - 10;
  return (
    <g className="scale">
      <path d={`M12 ${y - 5}v5h${unitsOf(miles).toFixed(1)}v-5`} />
      <text x="12" y={y - 9}>
        {copy(language).choose.map.miles(miles)}
      </text>
    </g>
  );
}
