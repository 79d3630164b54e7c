import type { AuditLine } from '@/lib/platform/db';
import { actionSentence } from '@/lib/staff/audit-trail/action-labels';
import { When } from '../when';
import { AuditChanges } from './audit-changes';
import './audit.css';

/** The lines of one page, newest first. */
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
