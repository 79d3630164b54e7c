import { washingtonDay } from '@/lib/lookup/congress';
import { dayBars } from '@/lib/staff/reports/day-bars';
import { rangeWords } from '@/lib/staff/reports/report-labels';
import type { FigureRange } from '@/lib/staff/reports/report-range';
import type { Figures } from '@/lib/staff/reports/reports';
import { When } from '../when';
import { CallFigure } from './call-figure';
import { ChannelFigure } from './channel-figure';
import { DayFigure } from './day-figure';
import { FigurePatterns } from './figure-patterns';
import { HourFigure } from './hour-figure';
import { KeyFigures } from './key-figures';
import { OfficeFigure } from './office-figure';
import { RangeForm } from './range-form';
import { StateFigure } from './state-figure';

type Props = { range: FigureRange; figures: Figures };

/** All figures of these days, or a word that there are none. */
export function FiguresBody({ range, figures }: Props) {
  const hasMessages = figures.days.length > 0;
  return (
    <div className="staff-figures">
      <h1>Figures</h1>
      <RangeForm range={range} />
      <p>
        All messages written {rangeWords(range)}, by the clock of Washington, D.C.{' '}
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
