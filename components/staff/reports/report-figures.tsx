import type { LinkSource } from '@/lib/campaign/link-sources';
import {
  GRID_COLUMNS,
  GRID_ROWS,
  isStateCode,
  stateName,
  type Tile,
  tiles,
} from '@/lib/lookup/states';
import { callOutcomes } from '@/lib/offices/calling/calls';
import type { Bar, DayBars } from '@/lib/staff/reports/day-bars';
import {
  byGroup,
  callOutcomeLabels,
  formatDay,
  formatHour,
  formatNumber,
} from '@/lib/staff/reports/report-labels';
import type {
  CallCount as Counted,
  HourCount as Hour,
  OfficeCount as Office,
  StateCount as State,
} from '@/lib/staff/reports/reports';
import { type FigureRange, rangeQuery } from '@/lib/staff/reports/reports-csv';
import { DayLine, LanguageBars } from './channel-figure';
import { FigureSection, Legend, languageParts, NumberTable } from './figure-parts';

/** Calls to offices, as reported by visitors. */
export function CallFigure({ calls }: { calls: Counted[] }) {
  const callsOf = (outcome: string) =>
    calls.filter((each) => each.outcome === outcome).reduce((sum, each) => sum + each.calls, 0);
  return (
    <FigureSection
      id="calls"
      title="Calls"
      counts="Calls to offices that visitors reported, by the day they reported them. They are not checked, and nothing about the caller is kept."
    >
      <NumberTable
        caption="Calls by outcome"
        heads={['Outcome', 'Calls']}
        rows={callOutcomes.map((outcome) => {
          return { key: outcome, name: callOutcomeLabels[outcome], numbers: [callsOf(outcome)] };
        })}
      />
    </FigureSection>
  );
}

/** Messages by link source, the name in the link that visitors followed. */
export function SourceFigure({ sources }: { sources: LinkSource[] }) {
  return (
    <FigureSection
      id="sources"
      title="Link sources"
      counts="Add ?from= and a name of letters and digits to a link of this site, such as ?from=newsletter, and the lookups, calls, and messages of its visitors are counted here. No person is recorded."
    >
      {sources.length === 0 ? (
        <p>No named links were used on these days.</p>
      ) : (
        <NumberTable
          caption="Link sources, most messages first"
          heads={['Name in the link', 'Lookups', 'Calls', 'Messages']}
          rows={sources.map(({ source, lookups, calls, messages }) => {
            return { key: source, name: source, numbers: [lookups, calls, messages] };
          })}
        />
      )}
    </FigureSection>
  );
}

const messageTotal = ({ english, spanish }: Bar) => english + spanish;

/** Messages by the day they were written; for a longer range by week or month. */
export function DayFigure({ step, bars }: DayBars) {
  const named = bars.map((bar) => ({ ...bar, key: bar.from, label: barWords(bar) }));
  const highest = named.reduce((most, bar) =>
    messageTotal(bar) > messageTotal(most) ? bar : most,
  );
  const title = `Messages by ${step}. The most, ${formatNumber(messageTotal(highest))}, were written ${highest.from === highest.to ? 'on' : 'in'} ${highest.label}.`;
  return (
    <FigureSection
      id="days"
      title={`Messages by ${step}`}
      counts="Every message written, whatever its status, on the day in Washington, D.C. A message still counts after its writer’s information was deleted."
    >
      <DayLine
        title={title}
        points={named.map(({ key, label, ...bar }) => {
          return { key, label, count: messageTotal(bar) };
        })}
      />
      <details>
        <summary>Numbers by {step}</summary>
        <NumberTable
          caption={`Messages by ${step}`}
          heads={[step === 'day' ? 'Day' : 'Days', 'Messages', 'Spanish', 'Own words']}
          rows={named.map(({ key, label, own, ...bar }) => {
            return {
              key,
              name: label,
              numbers: [messageTotal({ ...bar, own }), bar.spanish, own],
            };
          })}
        />
      </details>
    </FigureSection>
  );
}

const barWords = ({ from, to }: Bar) =>
  from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;

/** Messages by hour of the day over all days, for planning when staff are needed. */
export function HourFigure({ hours }: { hours: Hour[] }) {
  const found = new Map(hours.map((figure) => [figure.hour, figure]));
  const bars = Array.from({ length: 24 }, (_, hour) => {
    const { english, spanish, own } = found.get(hour) ?? { english: 0, spanish: 0, own: 0 };
    return { key: String(hour), label: formatHour(hour), english, spanish, own };
  });
  const all = ({ english, spanish }: (typeof bars)[number]) => english + spanish;
  const highest = bars.reduce((most, bar) => (all(bar) > all(most) ? bar : most));
  return (
    <FigureSection
      id="hours"
      title="Messages by hour of the day"
      counts="The same messages, all days together, in Washington, D.C., time. “1 PM” is the hour that starts then."
    >
      <LanguageBars
        title={`Messages by hour of the day. The most, ${formatNumber(all(highest))}, were written in the hour that begins at ${highest.label}.`}
        bars={bars}
      />
      <Legend parts={languageParts} />
      <details>
        <summary>Numbers by hour</summary>
        <NumberTable
          caption="Messages by hour of the day"
          heads={['Hour starting', 'Messages', 'Spanish', 'Own words']}
          rows={bars.map((bar) => {
            return { key: bar.key, name: bar.label, numbers: [all(bar), bar.spanish, bar.own] };
          })}
        />
      </details>
    </FigureSection>
  );
}

type Props = { offices: Office[]; officeCount: number; range: FigureRange };

/** Letters by office: the offices with the most letters, or all on request. */
export function OfficeFigure({ offices, officeCount, range }: Props) {
  const rows = offices.map(({ seat, name, letters, outcomes }) => {
    const { arrived, self_send, open, kept_here, failed } = byGroup(outcomes);
    return {
      key: seat,
      name: seat ? [seat, name].filter(Boolean).join(' ') : 'Unknown seat',
      numbers: [letters, arrived, self_send, open, kept_here, failed],
    };
  });
  const isShort = officeCount > offices.length;
  return (
    <FigureSection
      id="offices"
      title="Deliveries by office"
      counts="The same deliveries, by the office they are for, under the name of the member who holds it now."
    >
      <NumberTable
        caption={isShort ? `The ${offices.length} offices with the most deliveries` : 'All offices'}
        heads={[
          'Office',
          'Deliveries',
          'Accepted',
          'Sent by supporters',
          'Still open',
          'Test mode',
          'Not delivered',
        ]}
        rows={rows}
        isWide
      />
      {isShort && (
        <p>
          <a href={`/staff/reports?${rangeQuery(range)}&offices=all#offices`}>
            Show all {formatNumber(officeCount)} offices
          </a>
        </p>
      )}
    </FigureSection>
  );
}

/** Number of states next to the map; a list below contains the others. */
const BESIDE = 10;

const allOfStateFigure = ({ english, spanish }: State) => english + spanish;
const nameOf = (state: string) => (isStateCode(state) ? stateName(state, 'en') : state);

/** Messages by state: a tile map, and its numbers next to it. */
export function StateFigure({ states }: { states: State[] }) {
  const counts = new Map(states.map((figure) => [figure.state, allOfStateFigure(figure)]));
  const [first] = states;
  const title = first
    ? `Messages by state. ${nameOf(first.state)} has the most, ${formatNumber(allOfStateFigure(first))}; messages came from ${states.length} of 56 states and territories.`
    : 'Messages by state: none.';
  const rows = states.map((figure) => {
    const { state, spanish, own } = figure;
    return { key: state, name: nameOf(state), numbers: [allOfStateFigure(figure), spanish, own] };
  });
  const heads = ['State', 'Messages', 'Spanish', 'Own words'];
  return (
    <FigureSection
      id="states"
      title="Messages by state"
      counts="The same messages, by the state or territory of the supporter. The stronger a square’s color, the more messages; a square without a number has none."
    >
      <div className="state-figure">
        <TileMap title={title} counts={counts} />
        <NumberTable caption="Messages by state" heads={heads} rows={rows.slice(0, BESIDE)} />
      </div>
      {rows.length > BESIDE && (
        <details>
          <summary>All other states and territories</summary>
          <NumberTable caption="Other states" heads={heads} rows={rows.slice(BESIDE)} />
        </details>
      )}
    </FigureSection>
  );
}

const SIDE = 60;
const GAP = 4;
/** Number of tints, one per fifth of the maximum. A tile's tint only repeats its number. */
const TINTS = 5;

const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

/** States and territories as equal squares, each with its number. */
function TileMap({ title, counts }: { title: string; counts: Map<string, number> }) {
  const most = Math.max(1, ...counts.values());
  return (
    <svg
      className="tile-map"
      role="img"
      viewBox={`0 0 ${GRID_COLUMNS * SIDE} ${GRID_ROWS * SIDE}`}
      textAnchor="middle"
    >
      <title>{title}</title>
      {tiles.map((tile) => (
        <MapTile key={tile.state} {...tile} count={counts.get(tile.state) ?? 0} most={most} />
      ))}
    </svg>
  );
}

type MapTileProps = Tile & { count: number; most: number };

function MapTile({ state, column, row, count, most }: MapTileProps) {
  const tint = Math.ceil((count / most) * TINTS);
  const [left, top] = [column * SIDE + GAP / 2, row * SIDE + GAP / 2];
  const side = SIDE - GAP;
  const middle = left + side / 2;
  return (
    <g>
      <rect className="tile-ground" x={left} y={top} width={side} height={side} />
      <rect className={`tile tile-${tint}`} x={left} y={top} width={side} height={side} />
      <text className="tile-state" x={middle} y={top + 24}>
        {state}
      </text>
      {count > 0 && (
        <text className="tile-count" x={middle} y={top + 46}>
          {compact.format(count)}
        </text>
      )}
    </g>
  );
}
