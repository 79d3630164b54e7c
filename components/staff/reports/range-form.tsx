import { choiceWords } from '@/lib/staff/reports/report-labels';
import { type FigureRange, lastDays, rangeQuery } from '@/lib/staff/reports/report-range';
import { DateField } from '../date-field';

/** Which days the figures are of; all of it stays in the address bar. */
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
                {choiceWords[choice]}
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
