import { hourWords, numberWords } from '@/lib/staff/reports/report-labels';
import type { HourFigure as Hour } from '@/lib/staff/reports/reports';
import { FigureSection } from './figure-section';
import { LanguageBars } from './language-bars';
import { Legend, languageParts } from './legend';
import { NumberTable } from './number-table';

/** Messages by hour of the day, all days together: when does somebody need to be there? */
export function HourFigure({ hours }: { hours: Hour[] }) {
  const found = new Map(hours.map((figure) => [figure.hour, figure]));
  const bars = Array.from({ length: 24 }, (_, hour) => {
    const { english, spanish, own } = found.get(hour) ?? { english: 0, spanish: 0, own: 0 };
    return { key: String(hour), label: hourWords(hour), english, spanish, own };
  });
  const all = ({ english, spanish }: (typeof bars)[number]) => english + spanish;
  const highest = bars.reduce((most, bar) => (all(bar) > all(most) ? bar : most));
  return (
    <FigureSection
      id="hours"
      title="Messages by hour of the day"
      counts="The same messages, all days together, by the clock of Washington, D.C. “1 PM” is the hour that begins then."
    >
      <LanguageBars
        title={`Messages by hour of the day. The most, ${numberWords(all(highest))}, were written in the hour that begins at ${highest.label}.`}
        bars={bars}
      />
      <Legend parts={languageParts} />
      <details>
        <summary>Numbers by hour</summary>
        <NumberTable
          caption="Messages by hour of the day"
          heads={['Hour from', 'Messages', 'Spanish', 'Own words']}
          rows={bars.map((bar) => {
            return { key: bar.key, name: bar.label, numbers: [all(bar), bar.spanish, bar.own] };
          })}
        />
      </details>
    </FigureSection>
  );
}
