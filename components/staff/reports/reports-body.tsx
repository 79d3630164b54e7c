import { DateField } from '@/components/staff/date-field';
import { FactList } from '@/components/staff/facts';
import { When } from '@/components/staff/when';
import { washingtonDay } from '@/lib/platform/time';
import { dayBars } from '@/lib/staff/reports/day-bars';
import {
  formatNumber,
  formatRange,
  formatShare,
  formatSpeed,
  rangeChoiceLabels,
} from '@/lib/staff/reports/report-labels';
import type { Figures, LetterOutcome } from '@/lib/staff/reports/reports';
import { type FigureRange, lastDays, rangeQuery } from '@/lib/staff/reports/reports-csv';
import { ChannelFigure } from './channel-figure';
import { FigurePatterns } from './figure-parts';
import { CallFigure, DayFigure, HourFigure, OfficeFigure, StateFigure } from './report-figures';

type Props = { range: FigureRange; figures: Figures };

/** All figures of these days, or a sentence that there are none. */
export function FiguresBody({ range, figures }: Props) {
  const hasMessages = figures.days.length > 0;
  return (
    <div className="staff-figures">
      <h1>Figures</h1>
      <RangeForm range={range} />
      <p>
        All messages written {formatRange(range)}, by the clock of Washington, D.C.{' '}
        {figures.asOf ? (
          <>
            As of <When at={figures.asOf} />, counted every minute.
          </>
        ) : (
          'Not counted yet: load this page again in a minute.'
        )}
      </p>
      <FigurePatterns />
      <KeyFigures {...figures} />
      {!hasMessages && <NothingYet choice={range.choice} />}
      {hasMessages && (
        <>
          <DayFigure {...dayBars(figures.days, range, washingtonDay(new Date()))} />
          <HourFigure hours={figures.hours} />
          <StateFigure states={figures.states} />
        </>
      )}
      {figures.channels.length > 0 && (
        <>
          <ChannelFigure channels={figures.channels} />
          <OfficeFigure {...figures} range={range} />
        </>
      )}
      {figures.calls.length > 0 && <CallFigure calls={figures.calls} />}
    </div>
  );
}

function NothingYet({ choice }: Pick<FigureRange, 'choice'>) {
  if (choice === 'all') {
    return <p>Nobody has written yet. The figures are drawn from the first message on.</p>;
  }
  return (
    <p>
      Nobody wrote in these days. <a href="/staff/reports?last=all">Show all days</a>
    </p>
  );
}

/** Days of the figures; all choices stay in the address bar. */
export function RangeForm({ range }: { range: FigureRange }) {
  return (
    <div className="staff-range">
      <nav aria-label="Days">
        <ul className="inline">
          {([...lastDays, 'all'] as const).map((choice) => (
            <li key={choice}>
              <a
                href={`/staff/reports?last=${choice}`}
                aria-current={range.choice === choice ? 'true' : undefined}
              >
                {rangeChoiceLabels[choice]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className="staff-filters" method="get" action="/staff/reports" aria-label="Days">
        <DateField name="from" label="From" defaultValue={range.from} />
        <DateField name="to" label="To" defaultValue={range.to} />
        <p className="staff-filter-buttons">
          <button type="submit">Show these days</button>
        </p>
      </form>
      <p>
        <a href={`/staff/reports/csv?${rangeQuery(range)}`}>Download as CSV</a>
      </p>
    </div>
  );
}

/** Key figures. */
export function KeyFigures({ days, channels, speed, calls, queue }: Figures) {
  const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
  const spanish = sum(days.map((day) => day.spanish));
  const own = sum(days.map((day) => day.own));
  const messages = sum(days.map((day) => day.english)) + spanish;
  const lettersOf = (...wanted: LetterOutcome[]) =>
    sum(channels.filter((c) => wanted.includes(c.outcome)).map((c) => c.letters));
  const letters = sum(channels.map((each) => each.letters));
  const keptHere = lettersOf('captured', 'test_mode');
  const median = formatSpeed(speed);
  const share = (part: number) => `${formatNumber(part)} (${formatShare(part, messages)})`;
  return (
    <FactList
      facts={[
        ['Messages', formatNumber(messages)],
        ['With own words', share(own)],
        ['In Spanish', share(spanish)],
        [
          'Letters',
          `${formatNumber(letters)}, of which offices’ servers accepted ${formatNumber(lettersOf('accepted'))}`,
        ],
        [
          'Kept here',
          keptHere > 0 &&
            `${formatNumber(keptHere)} messages were saved in test mode or accepted by a test system. They were not sent: no office received them.`,
        ],
        ['Sent by supporters', `${formatNumber(lettersOf('self_sent'))} letters, as they told us`],
        [
          'Time to acceptance',
          median
            ? `${median.about} for half of the letters (the median lies ${median.between}; letters that came back are left out)`
            : 'No office’s server has accepted a letter of these days',
        ],
        ['Calls', `${formatNumber(sum(calls.map((each) => each.calls)))}, as visitors told us`],
        [
          'In line now',
          <>
            {formatNumber(queue.letters)} letters, whenever they were written
            {queue.oldestSince && (
              <>
                ; the oldest waits since <When at={queue.oldestSince} />
              </>
            )}
          </>,
        ],
      ]}
    />
  );
}
