import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { loadOffices } from '@/lib/offices/load-offices';
import { type EmailChange, setOfficeEmail } from '@/lib/offices/office-email';
import { db } from '@/lib/platform/db';
import { withDatabase } from '@/lib/platform/with-database';
import { recordAudit } from '@/lib/staff/audit';

const USAGE = `Use:
  npm run offices -- list
  npm run offices -- set BIOGUIDE|SEAT name@example.org
  npm run offices -- set BIOGUIDE|SEAT none
  npm run offices -- import FILE.csv      (columns: bioguide,email)
`;

const reasons = {
  no_office: 'there is no such office',
  vacant: 'the seat is vacant',
  wrong_email: 'that is not an email address',
};

class NotDone extends Error {}

/** All of them or none: one wrong line leaves every address as it was. */
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

/** @throws NotDone when there is no such file, or it is no table with the two columns. */
function readRows(name: string): Record<string, string>[] {
  let columns: string[] = [];
  let rows: Record<string, string>[];
  try {
    rows = parse(readFileSync(name), {
      columns(header: string[]) {
        columns = header.map((column) => column.trim().toLowerCase());
        return columns;
      },
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (problem) {
    throw new NotDone(`${name} cannot be read: ${(problem as Error).message}.`);
  }
  if (!columns.includes('bioguide') || !columns.includes('email')) {
    throw new NotDone(`${name} must begin with a header line: bioguide,email`);
  }
  return rows;
}

function readFile(name: string) {
  return readRows(name).map(({ bioguide = '', email = '' }, index) => ({
    where: `line ${index + 2}: `,
    office: bioguide,
    email,
  }));
}

async function list() {
  const offices = await db().office.findMany({ orderBy: { seat: 'asc' } });
  say(
    offices.map(({ seat, bioguide, name, email }) =>
      [seat, bioguide ?? 'vacant', name ?? '', email ?? ''].join('\t').trimEnd(),
    ),
  );
}

function say(lines: string[]) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function commandFor([verb, first, second]: string[]) {
  if (verb === 'list') return list;
  if (verb === 'import' && first) return () => change(readFile(first));
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
