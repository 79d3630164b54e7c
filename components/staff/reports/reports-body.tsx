import { DateField, FactList, When } from '@/components/staff/staff-parts';
import { mailMode } from '@/lib/platform/env';
import { washingtonDay } from '@/lib/platform/time';
import { NO_OFFICE_LABEL } from '@/lib/staff/labels';
import { dayBars } from '@/lib/staff/reports/day-bars';
import {
  compareWeeks,
  countWords,
  formatDay,
  formatNumber,
  formatRange,
  formatShare,
  formatSpeed,
  rangeChoiceLabels,
} from '@/lib/staff/reports/report-labels';
import type { Figures, LetterOutcome, Totals } from '@/lib/staff/reports/reports';
import { type FigureRange, lastDays, rangeQuery } from '@/lib/staff/reports/reports-csv';
import { ChannelFigure } from './channel-figure';
import { FigurePatterns } from './figure-parts';
import {
  CallFigure,
  DayFigure,
  HourFigure,
  OfficeFigure,
  SourceFigure,
  StateFigure,
} from './report-figures';

type Props = { range: FigureRange; figures: Figures };

/** All charts of the selected days, or a sentence that there is no data. */
export function FiguresBody({ range, figures }: Props) {
  const hasMessages = figures.days.length > 0;
  return (
    <div className="staff-figures">
      <h1>Reports</h1>
      <RangeForm range={range} />
      <p>
        Messages written {formatRange(range)}, Eastern time.{' '}
        {figures.asOf ? (
          <>
            As of <When at={figures.asOf} />, counted every minute.
          </>
        ) : (
          'Not counted yet. Reload this page in a minute.'
        )}
      </p>
      <FigurePatterns />
      <LargeNumbers {...figures} />
      <KeyFigures {...figures} />
      {!hasMessages && <NothingYet choice={range.choice} />}
      {hasMessages && (
        <>
          <DayFigure {...dayBars(figures.days, range, washingtonDay(new Date()))} />
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
      <SourceFigure sources={figures.sources} />
      {hasMessages && <HourFigure hours={figures.hours} />}
    </div>
  );
}

function NothingYet({ choice }: Pick<FigureRange, 'choice'>) {
  if (choice === 'all') {
    return (
      <p>
        No one has written yet. <a href="/staff/start">See what is left to set up</a>, then share
        the link of your site.
      </p>
    );
  }
  return (
    <p>
      No one wrote on these days. <a href="/staff/reports?last=all">Show all days</a>
    </p>
  );
}

/** Choice of days for the reports; all choices stay in the address bar. */
function RangeForm({ range }: { range: FigureRange }) {
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
      <p className="report-files">
        Download <a href={`/staff/reports/csv?${rangeQuery(range)}`}>as CSV</a> or{' '}
        <a href={`/staff/reports/xlsx?${rangeQuery(range)}`}>for Excel (XLSX)</a>, or print this
        page.
      </p>
    </div>
  );
}

const numberLabels: [keyof Totals, string][] = [
  ['messages', 'Messages'],
  ['calls', 'Calls'],
  ['selfSent', 'Sent by supporters'],
  ['optIns', 'Newsletter opt-ins'],
];

/** Hints for headline numbers whose name does not explain what they count. */
const numberHints: Partial<Record<keyof Totals, string>> = {
  calls: 'as visitors reported them',
  selfSent: 'deliveries, as supporters reported them',
  optIns: 'email addresses, without unconfirmed and deleted ones',
};

/** Four headline numbers of these days, each with the last week compared to the one before. */
function LargeNumbers({ headline }: Pick<Figures, 'headline'>) {
  const { all, week, weekBefore, weekEnd } = headline;
  const weekWords = weekEnd === washingtonDay(new Date()) ? '' : ` to ${formatDay(weekEnd)}`;
  return (
    <dl className="large-numbers">
      {numberLabels.map(([name, label]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <strong>{formatNumber(all[name])}</strong>
            {numberHints[name] && <span className="hint">{numberHints[name]}</span>}
          </dd>
          <dd>
            {`7 days${weekWords}: ${formatNumber(week[name])}, ${compareWeeks(week[name], weekBefore[name])}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Additional numbers beside the four headline numbers. */
function KeyFigures({ days, channels, speed, queue }: Figures) {
  const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
  const spanish = sum(days.map((day) => day.spanish));
  const own = sum(days.map((day) => day.own));
  const messages = sum(days.map((day) => day.english)) + spanish;
  const deliveriesOf = (...wanted: LetterOutcome[]) =>
    sum(channels.filter((c) => wanted.includes(c.outcome)).map((c) => c.letters));
  const saved = deliveriesOf('captured', 'test_mode');
  const median = formatSpeed(speed);
  const share = (part: number) =>
    `${countWords(part, 'message')} (${formatShare(part, messages)} of ${formatNumber(messages)})`;
  return (
    <FactList
      facts={[
        ['With own words', share(own)],
        ['In Spanish', share(spanish)],
        [
          'Deliveries to offices',
          `${countWords(sum(channels.map((each) => each.letters)), 'delivery', 'deliveries')}; offices’ servers accepted ${formatNumber(deliveriesOf('accepted'))}`,
        ],
        [
          NO_OFFICE_LABEL,
          saved > 0 &&
            `${countWords(saved, 'delivery', 'deliveries')}. No office received ${saved === 1 ? 'it' : 'them'}.`,
        ],
        [
          'Time to acceptance',
          median &&
            `${median.about} for half of the accepted deliveries (the median is ${median.between})`,
        ],
        [
          'Queued now',
          queue.letters > 0 && (
            <>
              {countWords(queue.letters, 'delivery', 'deliveries')} of all days
              {queue.oldestSince && (
                <>
                  ; the oldest since <When at={queue.oldestSince} />
                </>
              )}
            </>
          ),
        ],
      ]}
    />
  );
}

/** Turns the weekly email to admins on or off. */
export function WeeklyReportForm({ isOn }: { isOn: boolean }) {
  const isLive = mailMode() === 'live';
  return (
    <section className="staff-review report-weekly" aria-labelledby="weekly">
      <h2 id="weekly">Weekly email</h2>
      <p>
        {isOn
          ? `${isLive ? 'All admins get these numbers by email' : 'The email with these numbers to all admins is written'} every Monday morning, for the week that ended on Sunday.`
          : 'Admins can get these numbers by email every Monday morning, for the week that ended on Sunday. It contains no names or message texts.'}
        {!isLive &&
          ' In test mode no email is sent: it is saved in mail/staff on our server instead.'}
      </p>
      <form method="post" action="/staff/reports/weekly">
        <input type="hidden" name="to" value={isOn ? 'off' : 'on'} />
        <button className="quiet" type="submit">
          {isOn ? 'Turn it off' : 'Email it to all admins'}
        </button>
      </form>
    </section>
  );
}
