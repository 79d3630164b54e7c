import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { DateField } from '@/components/staff/date-field';
import { When } from '@/components/staff/when';
import type { AuditLine } from '@/lib/platform/db';
import { actionChoices, actionSentence } from '@/lib/staff/audit/action-labels';
import { type AuditFilters, givenFilters } from '@/lib/staff/audit/audit-filters';
import './audit.css';
import { Radios } from '@/components/form/radios';
import { HiddenFields } from '@/components/staff/exports/export-parts';
import { changesOf } from '@/lib/staff/audit/list-audit';
import { formatLabels } from '@/lib/staff/exports/export-labels';
import { formats } from '@/lib/staff/exports/formats';

type Choice = { value: string; label: string };
type Props = { filters: AuditFilters; people: Choice[] };

const any = { value: '', label: 'Any' };

/** GET form, so that the filters stay in the address bar and can be sent to a colleague. */
export function AuditFilterForm({ filters, people }: Props) {
  const actions = [any, ...actionChoices()];
  return (
    <form className="staff-filters" method="get" action="/staff/audit" aria-label="Filter">
      <Select
        name="who"
        label="Who"
        options={[{ value: '', label: 'Anybody' }, ...people]}
        defaultValue={filters.who}
      />
      <Select name="action" label="What" options={actions} defaultValue={filters.action} />
      <Field
        name="subject"
        label="About (reference, seat, address of staff)"
        defaultValue={filters.subject}
        spellCheck={false}
      />
      <DateField name="from" label="From" defaultValue={filters.from} />
      <DateField name="to" label="To" defaultValue={filters.to} />
      <p className="staff-filter-buttons">
        <button type="submit">Filter</button>
        <a href="/staff/audit">Show all</a>
      </p>
    </form>
  );
}

/** Entries of one page, newest first. */
export function AuditList({ lines }: { lines: AuditLine[] }) {
  return (
    <ol className="audit-lines" aria-label="Lines, newest first">
      {lines.map((line) => (
        <li key={line.id}>
          <Line line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line }: { line: AuditLine }) {
  const { action, actor, at, network, reason, subject } = line;
  const words = actionSentence(action);
  return (
    <>
      <h2>
        {words}
        {subject && <span className="audit-subject"> {subject}</span>}
      </h2>
      <p className="hint">
        <When at={at} />, {actor}
        {network && `, from ${network}`}
      </p>
      {reason && (
        <p className="written" dir="auto">
          Reason: {reason}
        </p>
      )}
      <AuditChanges line={line} about={`${words} ${subject ?? ''}`} />
    </>
  );
}

const nothing = <span className="hint">nothing</span>;

/** Changed values, before and after; empty where an entry has none. */
export function AuditChanges({ line, about }: { line: AuditLine; about: string }) {
  const changes = changesOf(line.before, line.after);
  if (changes.length === 0) return null;
  const hasBefore = line.before !== null;
  return (
    <table className="staff-table audit-changes">
      <caption className="hidden">What changed: {about}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {hasBefore && <th scope="col">Before</th>}
          <th scope="col">{hasBefore ? 'After' : 'Value'}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, before, after }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {hasBefore && (
              <td className="written" dir="auto">
                {before ?? nothing}
              </td>
            )}
            <td className="written" dir="auto">
              {after ?? nothing}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const options = formats.map((value) => ({ value, ...formatLabels[value] }));

/** All entries that match the filters, whatever the page, as a file. */
export function AuditExportForm({ filters }: { filters: AuditFilters }) {
  return (
    <section className="staff-review" aria-labelledby="as-file">
      <h2 id="as-file">As a file</h2>
      <p>All lines that the filters find. That you took the file is a line of the audit too.</p>
      <form method="post" action="/staff/audit/export">
        <HiddenFields fields={givenFilters(filters)} />
        <Radios name="format" label="Format" options={options} defaultValue="csv" />
        <button className="quiet" type="submit">
          Export the audit
        </button>
      </form>
    </section>
  );
}
