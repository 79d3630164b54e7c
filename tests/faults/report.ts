import type { FaultReport } from './fault-run';

/** The counts as a table for a person. */
export function printReport(report: FaultReport): string {
  const head = [
    'channel',
    'letters',
    'accepted',
    'refused',
    'gave up',
    'unconfirmed',
    'really taken',
  ];
  const rows = report.rows.map((row) => [
    row.channel,
    ...[row.letters, row.accepted, row.refused, row.failed].map(String),
    row.unconfirmed > 0 ? `${row.unconfirmed} (${row.unconfirmedTaken} taken)` : '0',
    String(row.taken),
  ]);
  const { smtp } = report;
  const faults = Object.entries(report.faults).map(([name, count]) => `${name} ${count}`);
  const facts: [string, string | number][] = [
    ['workers killed with -9', report.kills],
    ['letters in hand at a kill', report.inProgress],
    ['channels stopped and started again', report.stops],
    ['requests to the gateways', report.gatewayRequests],
    ['most requests within a second', `${report.busiest} (rate 10)`],
    ['faults of the gateways', faults.join(', ')],
    ['mails that came again, same Message-ID', `${smtp.repeats} (at most ${smtp.allowed})`],
    ['mails that came again without a reason', smtp.unexplained],
    ['lost', report.lost],
    ['taken twice', report.twice],
    ['not in a final state', report.notFinal],
    ['called refused or given up, but taken', report.untrue],
    ['seconds', report.seconds],
  ];
  const complaints = report.complaints.map((line) => `complaint: ${line}`);
  return [...aligned([head, ...rows]), '', ...aligned(facts), ...complaints].join('\n');
}

function aligned(rows: (string | number)[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column]).length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** For a program: the last line of the output. */
export function printVerdict({ lost, twice, notFinal, holds }: FaultReport): string {
  return JSON.stringify({ lost, twice, notFinal, holds });
}
