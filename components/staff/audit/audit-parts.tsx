import { Field, Radios, Select } from '@/components/form/fields';
import { DateField, When } from '@/components/staff/staff-parts';
import type { AuditLine } from '@/lib/platform/db';
import { actionChoices, actionSentence } from '@/lib/staff/audit/action-labels';
import { type AuditFilters, givenFilters } from '@/lib/staff/audit/audit-filters';
import { auditSentence } from '@/lib/staff/audit/audit-sentence';
import './audit.css';
import { HiddenFields } from '@/components/staff/exports/export-parts';
import { changesOf } from '@/lib/staff/audit/list-audit';
import { formatLabels } from '@/lib/staff/exports/export-labels';
import { formats } from '@/lib/staff/exports/formats';

type Choice = { value: string; label: string };
type Props = { filters: AuditFilters; people: Choice[] };

const any = { value: '', label: 'Any' };

/** Filters of the audit. The form is posted, so that no name appears in an address. */
export function AuditFilterForm({ filters, people }: Props) {
  const actions = [any, ...actionChoices()];
  return (
    <form className="staff-filters" method="post" action="/staff/audit/search" aria-label="Filter">
      <Select
        name="who"
        label="Who"
        options={[{ value: '', label: 'Anyone' }, ...people]}
        defaultValue={filters.who}
      />
      <Select name="action" label="What" options={actions} defaultValue={filters.action} />
      <Field
        name="subject"
        label="Reference, seat, or email"
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

/** Audit entry: the sentence and its time, with network, reason, and values folded. */
function Line({ line }: { line: AuditLine }) {
  const { at, network, reason, subject } = line;
  const sentence = auditSentence(line);
  return (
    <details>
      <summary>
        <span dir="auto">{sentence}</span> <When at={at} />
      </summary>
      <p className="hint">
        {actionSentence(line.action)}
        {subject && `, ${subject}`}
        {network && `, from the network ${network}`}
      </p>
      {reason && (
        <p className="written" dir="auto">
          Reason: {reason}
        </p>
      )}
      <AuditChanges line={line} about={sentence} />
    </details>
  );
}

const nothing = <span className="hint">nothing</span>;

/** Changed values before and after; empty if an entry has none. */
function AuditChanges({ line, about }: { line: AuditLine; about: string }) {
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

/** Form that downloads all entries that match the filters, from all pages. */
export function AuditExportForm({ filters }: { filters: AuditFilters }) {
  return (
    <section className="staff-review" aria-labelledby="as-file">
      <h2 id="as-file">Download</h2>
      <p>All lines that match the filters. The download is recorded in the audit.</p>
      <form method="post" action="/staff/audit/export">
        <HiddenFields fields={givenFilters(filters)} />
        <Radios name="format" label="Format" options={options} defaultValue="csv" />
        <button className="quiet" type="submit">
          Download the audit
        </button>
      </form>
    </section>
  );
}
