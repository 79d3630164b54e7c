import type { AuditLine } from '@/lib/platform/db';
import { changesOf } from '@/lib/staff/audit-trail/changes';

const nothing = <span className="hint">nothing</span>;

/** What was changed from what to what; nothing where a line says none of it. */
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
