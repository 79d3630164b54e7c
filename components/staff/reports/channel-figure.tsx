import {
  byGroup,
  formatNumber,
  groupLabels,
  groupNames,
  letterOutcomeLabels,
  methodTitle,
  outcomes,
} from '@/lib/staff/reports/report-labels';
import type { ChannelCount as Counted, LetterOutcome } from '@/lib/staff/reports/reports';
import { FigureSection, groupParts, Legend, NumberTable } from './figure-parts';

/** Deliveries by delivery method and outcome. */
export function ChannelFigure({ channels: counted }: { channels: Counted[] }) {
  const channels = [...new Set(counted.map(({ channel }) => channel))];
  const countsOf = (channel: string) =>
    Object.fromEntries(
      counted
        .filter((each) => each.channel === channel)
        .map((each) => [each.outcome, each.letters]),
    ) as Partial<Record<LetterOutcome, number>>;
  const found = outcomes.filter((outcome) => counted.some((each) => each.outcome === outcome));
  const groups = groupNames.filter((group) =>
    channels.some((channel) => byGroup(countsOf(channel))[group] > 0),
  );
  return (
    <FigureSection
      id="channels"
      title="Deliveries by method and status"
      counts="Every delivery to an office, by the day its message was written and with its status now. What was saved in test mode or accepted by a test system reached no office, and is never counted as accepted."
    >
      {channels.map((channel) => (
        <ChannelBar key={channel} name={methodTitle(channel)} counts={countsOf(channel)} />
      ))}
      <Legend parts={groupParts.filter(({ key }) => groups.includes(key))} />
      <NumberTable
        caption="Deliveries by method and status"
        heads={['Status', ...channels.map(methodTitle)]}
        rows={found.map((outcome) => ({
          key: outcome,
          name: letterOutcomeLabels[outcome],
          numbers: channels.map((channel) => countsOf(channel)[outcome] ?? 0),
        }))}
        isWide
      />
    </FigureSection>
  );
}

function ChannelBar({
  name,
  counts,
}: {
  name: string;
  counts: Partial<Record<LetterOutcome, number>>;
}) {
  const groups = byGroup(counts);
  const all = groupNames.reduce((sum, group) => sum + groups[group], 0);
  const present = groupParts.filter(({ key }) => groups[key] > 0);
  const words = present.map(({ key }) => `${groupLabels[key]}: ${formatNumber(groups[key])}`);
  let left = 0;
  return (
    <div className="channel-bar">
      <p>
        {name}: <strong>{formatNumber(all)}</strong>
      </p>
      <svg role="img">
        <title>{`${name}. ${words.join('. ')}.`}</title>
        {present.map(({ key, pattern }) => {
          const [x, width] = [left, (groups[key] / all) * 100];
          left += width;
          return (
            <g key={key}>
              <title>{`${groupLabels[key]}: ${formatNumber(groups[key])}`}</title>
              <rect
                className={`part-${pattern}`}
                x={`${x.toFixed(2)}%`}
                width={`${width.toFixed(2)}%`}
                height="100%"
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

type Point = { key: string; label: string; count: number };

/** Height of the line chart, including space for the dots at its top and bottom. */
const LINE_HEIGHT = 104;
const lineY = (count: number, most: number) => LINE_HEIGHT - 2 - (count / most) * (LINE_HEIGHT - 4);

/**
 * Line chart with a dot for each day. The drawing is stretched, but its strokes are not; a dot is a
 * line without length. The labels are outside the drawing, so they stay readable on a phone.
 */
export function DayLine({ title, points }: { title: string; points: Point[] }) {
  const most = Math.max(1, ...points.map(({ count }) => count));
  const xOf = (at: number) => (points.length === 1 ? 50 : 1 + (at / (points.length - 1)) * 98);
  const path = points
    .map(
      ({ count }, at) => `${at ? 'L' : 'M'}${xOf(at).toFixed(2)} ${lineY(count, most).toFixed(2)}`,
    )
    .join('');
  const width = 98 / Math.max(1, points.length - 1);
  const baseline = `L${xOf(points.length - 1).toFixed(2)} ${LINE_HEIGHT}L${xOf(0).toFixed(2)} ${LINE_HEIGHT}Z`;
  return (
    <div className="language-bars day-line">
      <p className="bars-scale" aria-hidden="true">
        <span>{formatNumber(most)}</span>
        <span>0</span>
      </p>
      <svg role="img" viewBox={`0 0 100 ${LINE_HEIGHT}`} preserveAspectRatio="none">
        <title>{title}</title>
        <path className="line-area" d={`${path}${baseline}`} />
        <path className="line-path" d={path} />
        {points.map(({ key, label, count }, at) => (
          <g key={key}>
            <title>{`${label}: ${formatNumber(count)}`}</title>
            <rect className="line-place" x={xOf(at) - width / 2} width={width} height="100%" />
            {points.length <= 31 && (
              <path
                className="line-dot"
                d={`M${xOf(at).toFixed(2)} ${lineY(count, most).toFixed(2)}h0`}
              />
            )}
          </g>
        ))}
      </svg>
      <EndLabels labels={points.map(({ label }) => label)} />
    </div>
  );
}

/** First, middle, and last label below a chart. */
function EndLabels({ labels }: { labels: string[] }) {
  return (
    <p className="bars-ends" aria-hidden="true">
      <span>{labels[0]}</span>
      {labels.length > 2 && <span>{labels[Math.floor((labels.length - 1) / 2)]}</span>}
      {labels.length > 1 && <span>{labels.at(-1)}</span>}
    </p>
  );
}

type LanguageBar = { key: string; label: string; english: number; spanish: number };

/** Share of a bar's width that stays empty. */
const GAP = 0.2;

/**
 * Bar chart with English below and Spanish above in each bar. All lengths are percentages of the
 * drawing, so that patterns keep their shape. The labels are outside the drawing, so they stay
 * readable on a phone.
 */
export function LanguageBars({ title, bars }: { title: string; bars: LanguageBar[] }) {
  const most = Math.max(1, ...bars.map(({ english, spanish }) => english + spanish));
  const place = 100 / bars.length;
  const height = (count: number) => (count / most) * 100;
  return (
    <div className="language-bars">
      <p className="bars-scale" aria-hidden="true">
        <span>{formatNumber(most)}</span>
        <span>0</span>
      </p>
      <svg role="img">
        <title>{title}</title>
        {bars.map(({ key, label, english, spanish }, at) => {
          const across = { x: percent((at + GAP / 2) * place), width: percent(place * (1 - GAP)) };
          const [low, high] = [height(english), height(spanish)];
          return (
            <g key={key}>
              <title>{`${label}: ${formatNumber(english + spanish)}`}</title>
              {low > 0 && (
                <rect
                  className="part-solid"
                  {...across}
                  y={percent(100 - low)}
                  height={percent(low)}
                />
              )}
              {high > 0 && (
                <rect
                  className="part-hatched"
                  {...across}
                  y={percent(100 - low - high)}
                  height={percent(high)}
                />
              )}
            </g>
          );
        })}
      </svg>
      <EndLabels labels={bars.map(({ label }) => label)} />
    </div>
  );
}

const percent = (part: number) => `${Math.round(part * 100) / 100}%`;
