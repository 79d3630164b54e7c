import { channelTitles } from '@/lib/staff/channels/channel-labels';
import {
  byGroup,
  formatNumber,
  groupLabels,
  groupNames,
  letterOutcomeLabels,
  outcomes,
} from '@/lib/staff/reports/report-labels';
import type { ChannelCount as Counted, LetterOutcome } from '@/lib/staff/reports/reports';
import { FigureSection, groupParts, Legend } from './figure-parts';
import { NumberTable } from './number-table';

/** Letters by channel and outcome. */
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
      title="Letters by channel and by what became of them"
      counts="Every letter to an office, by the day its message was written and as it stands now. What was written to this machine or taken by a test gateway reached no office, and is never counted as accepted."
    >
      {channels.map((channel) => (
        <ChannelBar key={channel} name={channelTitles[channel]} counts={countsOf(channel)} />
      ))}
      <Legend parts={groupParts.filter(({ key }) => groups.includes(key))} />
      <NumberTable
        caption="Letters by channel and by what became of them"
        heads={['What became of them', ...channels.map((channel) => channelTitles[channel])]}
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

export type LanguageBar = { key: string; label: string; english: number; spanish: number };

/** Share of a bar's width that stays empty. */
const GAP = 0.2;

/**
 * Bars next to each other, English below and Spanish above. All lengths are percentages of the
 * drawing, so that patterns keep their shape; the labels are outside of the drawing and stay
 * readable on a phone.
 */
export function LanguageBars({ title, bars }: { title: string; bars: LanguageBar[] }) {
  const most = Math.max(1, ...bars.map(({ english, spanish }) => english + spanish));
  const place = 100 / bars.length;
  const height = (count: number) => (count / most) * 100;
  const middle = bars[Math.floor((bars.length - 1) / 2)];
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
      <p className="bars-ends" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        {bars.length > 2 && <span>{middle?.label}</span>}
        {bars.length > 1 && <span>{bars.at(-1)?.label}</span>}
      </p>
    </div>
  );
}

const percent = (part: number) => `${Math.round(part * 100) / 100}%`;
