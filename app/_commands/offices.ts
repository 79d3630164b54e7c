import { readFile } from 'node:fs/promises';
import { loadOffices } from '@/lib/offices/load-offices';
import { lockRoster } from '@/lib/offices/loaded-roster';
import { type EmailChange, setOfficeEmail } from '@/lib/offices/office-email';
import { db } from '@/lib/platform/db';
import { withDatabase } from '@/lib/platform/with-database';
import { recordAudit } from '@/lib/staff/audit';
import { readAddressTable } from '@/lib/staff/offices/address-file';
import { applyReport, reportTable } from '@/lib/staff/offices/address-import';
import {
  faultSentence,
  lineLabel,
  officeProblems,
  otherNameSentence,
  unreadSentence,
  unusedSentence,
  withoutAddressSentence,
} from '@/lib/staff/offices/office-labels';

const USAGE = `Use:
  npm run offices -- list
  npm run offices -- set BIOGUIDE|SEAT name@example.org
  npm run offices -- set BIOGUIDE|SEAT none
  npm run offices -- import FILE          (CSV or a workbook, with columns like Member and Email)
`;

const reasons = {
  no_office: 'there is no such office',
  vacant: 'the seat is vacant',
  wrong_email: 'that is not an email address',
};

class NotDone extends Error {}

/** All or nothing: one invalid line leaves every address unchanged. */
async function change(changes: (EmailChange & { where: string })[]) {
  const lines = await db().$transaction(async (tx) => {
    const faults: string[] = [];
    const done: string[] = [];
    for (const { where, ...wanted } of changes) {
      const result = await setOfficeEmail(tx, wanted);
      if (result.outcome !== 'set') {
        faults.push(`${where}${wanted.office} ${wanted.email}: ${reasons[result.outcome]}`);
        continue;
      }
      const { seat, name, before, after } = result;
      await recordAudit(tx, 'command line', {
        action: 'office.email',
        subject: seat,
        before: { email: before },
        after: { email: after },
      });
      done.push(`${seat} ${name}: ${after ?? 'no address'}`);
    }
    if (faults.length > 0) throw new NotDone(['Nothing was changed:', ...faults].join('\n'));
    return done;
  });
  say(lines);
}

/**
 * Uses the same reader and the same report as the page; nothing is changed if a line is invalid.
 */
async function importFile(name: string) {
  const bytes = await readFile(name).catch((problem: Error) => {
    throw new NotDone(`${name} cannot be read: ${problem.message}.`);
  });
  const table = await readAddressTable(new Uint8Array(bytes));
  if (typeof table === 'string') throw new NotDone(`${name}: ${officeProblems.file[table]}.`);
  const report = await db().$transaction(
    async (tx) => {
      await lockRoster(tx);
      const found = await reportTable(tx, table);
      if (found.faults === 0 && found.changes.length > 0) {
        await applyReport(tx, found, 'command line');
      }
      return found;
    },
    // One statement per seat, for at most all seats of Congress.
    { timeout: 30_000 },
  );
  const wrong = report.lines.flatMap((line) =>
    line.fault
      ? `${lineLabel(line)}: ${line.office} ${line.email}: it ${faultSentence(line.fault, line.choices)}`
      : [],
  );
  if (wrong.length > 0) throw new NotDone(['Nothing was changed:', ...wrong].join('\n'));
  const names = new Map(report.lines.map(({ seat, name: member }) => [seat, member]));
  const repeated = report.lines.filter(({ effect }) => effect === 'repeats');
  say([
    ...report.changes.map(
      ({ seat, after }) => `${seat} ${names.get(seat)}: ${after ?? 'no address'}`,
    ),
    ...report.lines.flatMap((line) =>
      line.otherName && line.name
        ? [`${lineLabel(line)}: ${otherNameSentence(line.otherName, line.name)}`]
        : [],
    ),
    ...report.lines.flatMap((line) =>
      line.unused ? [`${lineLabel(line)}: ${unusedSentence(line.unused)}`] : [],
    ),
    ...repeated.map((line) => `${lineLabel(line)}: repeats ${line.seat}`),
    `${report.changes.length} of ${report.lines.length} lines changed an address; ${table.blankRows} blank rows skipped.`,
    ...(report.withoutAddress > 0 ? [withoutAddressSentence(report.withoutAddress)] : []),
    ...(report.unreadSheets.length > 0 ? [unreadSentence(report.unreadSheets)] : []),
  ]);
}

/** All seats, tab-separated, as `import` reads them. */
async function list() {
  const offices = await db().office.findMany({ orderBy: { seat: 'asc' } });
  const lines = offices.map(({ seat, bioguide, name, email }) =>
    [seat, bioguide ?? '', name ?? '(vacant)', email ?? 'none'].join('\t'),
  );
  say(['office\tbioguide\tmember\temail', ...lines]);
}

function say(lines: string[]) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function commandFor([verb, first, second]: string[]) {
  if (verb === 'list') return list;
  if (verb === 'import' && first) return () => importFile(first);
  if (verb === 'set' && first && second) {
    return () => change([{ where: '', office: first, email: second }]);
  }
  return undefined;
}

const command = commandFor(process.argv.slice(2));
if (command) {
  try {
    await withDatabase(async () => {
      await loadOffices(db());
      await command();
    });
  } catch (problem) {
    if (!(problem instanceof NotDone)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
