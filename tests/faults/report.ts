import type { FaultReport } from './fault-run';

/** The counts as a table for people. */
export function printReport(report: FaultReport): string {
  const head = ['channel', 'letters', 'accepted', 'refused', 'failed', 'unconfirmed', 'received'];
  const rows = report.rows.map((row) => [
    row.channel,
    ...[row.letters, row.accepted, row.refused, row.failed].map(String),
    row.unconfirmed > 0 ? `${row.unconfirmed} (${row.unconfirmedReceived} received)` : '0',
    String(row.received),
  ]);
  const { smtp } = report;
  const faults = Object.entries(report.faults).map(([name, count]) => `${name} ${count}`);
  const facts: [string, string | number][] = [
    ['workers killed with -9', report.kills],
    ['letters in progress at a kill', report.inProgress],
    ['channels stopped and restarted', report.stops],
    ['requests to the gateways', report.gatewayRequests],
    ['most requests within a second', `${report.busiest} (rate 10)`],
    ['faults of the gateways', faults.join(', ')],
    ['repeated emails with the same Message-ID', `${smtp.repeats} (at most ${smtp.allowed})`],
    ['repeated emails without an explanation', smtp.unexplained],
    ['lost', report.lost],
    ['received twice', report.twice],
    ['not in a final state', report.notFinal],
    ['recorded as refused or failed, but received', report.misreported],
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

/** The last line of the output, for programs. */
export function printVerdict({ lost, twice, notFinal, holds }: FaultReport): string {
  return JSON.stringify({ lost, twice, notFinal, holds });
}
