import { channelTitles } from '@/lib/staff/channels/channel-labels';
import { byGroup, groupNames, outcomes } from '@/lib/staff/reports/outcome-groups';
import { groupWords, numberWords, outcomeWords } from '@/lib/staff/reports/report-labels';
import type { ChannelFigure as Counted, Outcome } from '@/lib/staff/reports/reports';
import { FigureSection } from './figure-section';
import { groupParts } from './group-parts';
import { Legend } from './legend';
import { NumberTable } from './number-table';

/** Letters by channel and by what became of them. */
export function ChannelFigure({ channels: counted }: { channels: Counted[] }) {
  const channels = [...new Set(counted.map(({ channel }) => channel))];
  const countsOf = (channel: string) =>
    Object.fromEntries(
      counted
        .filter((each) => each.channel === channel)
        .map((each) => [each.outcome, each.letters]),
    ) as Partial<Record<Outcome, number>>;
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
          name: outcomeWords[outcome],
          numbers: channels.map((channel) => countsOf(channel)[outcome] ?? 0),
        }))}
        isWide
      />
    </FigureSection>
  );
}

function ChannelBar({ name, counts }: { name: string; counts: Partial<Record<Outcome, number>> }) {
  const groups = byGroup(counts);
  const all = groupNames.reduce((sum, group) => sum + groups[group], 0);
  const present = groupParts.filter(({ key }) => groups[key] > 0);
  const words = present.map(({ key }) => `${groupWords[key]}: ${numberWords(groups[key])}`);
  let left = 0;
  return (
    <div className="channel-bar">
      <p>
        {name}: <strong>{numberWords(all)}</strong>
      </p>
      <svg role="img">
        <title>{`${name}. ${words.join('. ')}.`}</title>
        {present.map(({ key, pattern }) => {
          const [x, width] = [left, (groups[key] / all) * 100];
          left += width;
          return (
            <g key={key}>
              <title>{`${groupWords[key]}: ${numberWords(groups[key])}`}</title>
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
