import { TableHead } from '@/components/staff/table-head';
import { When } from '@/components/staff/when';
import { summarize } from '@/lib/staff/health/check-health';
import './settings.css';
import { findingStates, type HealthFinding } from '@/lib/staff/health/finding';

const labels = { wrong: 'Problem', warning: 'Warning', ok: 'OK' };

type Props = { findings: HealthFinding[]; now: Date };

/** Findings, the most serious first, each with the recommended action. */
export function HealthReport({ findings, now }: Props) {
  const sorted = findingStates.flatMap((state) => findings.filter((each) => each.state === state));
  return (
    <>
      <h1>Health</h1>
      <p>
        {summarize(findings)}, checked <When at={now} />. Reload this page to check again.
      </p>
      <table className="staff-table stacked health">
        <TableHead columns={['Check', 'Status', 'Result']} />
        <tbody>
          {sorted.map(({ check, state, found, todo }) => (
            <tr key={check}>
              <th scope="row">{check}</th>
              <td data-label="Status">
                <span className={`status health-${state}`}>{labels[state]}</span>
              </td>
              <td data-label="Result">
                <span>
                  {found}
                  {todo && <span className="health-todo">{todo}</span>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
