import type { Bar, DayBars } from '@/lib/staff/reports/day-bars';
import { dayWords, numberWords } from '@/lib/staff/reports/report-labels';
import { FigureSection } from './figure-section';
import { LanguageBars } from './language-bars';
import { Legend, languageParts } from './legend';
import { NumberTable } from './number-table';

const all = ({ english, spanish }: Bar) => english + spanish;

/** Messages by the day they were written on; over a long time by week or month. */
export function DayFigure({ step, bars }: DayBars) {
  const named = bars.map((bar) => ({ ...bar, key: bar.from, label: barWords(bar) }));
  const highest = named.reduce((most, bar) => (all(bar) > all(most) ? bar : most));
  const title = `Messages by ${step}. The most, ${numberWords(all(highest))}, were written ${highest.from === highest.to ? 'on' : 'in'} ${highest.label}.`;
  return (
    <FigureSection
      id="days"
      title={`Messages by ${step}`}
      counts="Every message that was written, whatever became of it, on the day in Washington, D.C. One whose person was erased since still counts."
    >
      <LanguageBars title={title} bars={named} />
      <Legend parts={languageParts} />
      <details>
        <summary>Numbers by {step}</summary>
        <NumberTable
          caption={`Messages by ${step}`}
          heads={[step === 'day' ? 'Day' : 'Days', 'Messages', 'Spanish', 'Own words']}
          rows={named.map(({ key, label, own, ...bar }) => {
            return { key, name: label, numbers: [all({ ...bar, own }), bar.spanish, own] };
          })}
        />
      </details>
    </FigureSection>
  );
}

const barWords = ({ from, to }: Bar) =>
  from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
