import { problemsOf } from '@/lib/lookup/address';
import { CannotStart } from '@/lib/platform/cannot-start';
import { problemWords } from '@/lib/staff/staff-copy';
import { addStaff, disableStaff, listStaff } from './accounts';
import { makePassword } from './make-password';
import { newStaff, roles, staffEmail } from './staff-fields';

const USAGE = `Use:
  npm run staff -- add EMAIL --name NAME [--role admin|reviewer] [--password-stdin]
  npm run staff -- disable EMAIL
  npm run staff -- list`;

type Asked = { what: string; email: string } & Partial<
  Record<'name' | 'role' | 'password', string | boolean>
>;

/**
 * What `npm run staff` does.
 * @returns the lines to print
 * @throws CannotStart with what would be right, when nothing was done
 */
export async function runStaffCommand(asked: Asked): Promise<string[]> {
  if (asked.what === 'add') return add(asked);
  if (asked.what === 'disable') return disable(asked.email);
  if (asked.what === 'list') return list();
  throw new CannotStart(USAGE);
}

async function add({ email, name = '', role = 'reviewer', password }: Asked) {
  const known = roles.find((one) => one === role);
  if (!known) throw new CannotStart(`--role must be ${roles.join(' or ')}.`);
  const given = { email, name, password: password ?? makePassword() };
  const read = newStaff.safeParse(given);
  if (!read.success) {
    const problems = Object.entries(problemsOf(read.error));
    const sentences = problems.map(([field, key]) => problemWords[field]?.[key] ?? field);
    throw new CannotStart([...sentences, USAGE].join('\n'));
  }
  const outcome = await addStaff({ ...read.data, role: known });
  if (outcome === 'taken') throw new CannotStart(`${read.data.email} can sign in already.`);
  const done = outcome === 'added' ? 'Added' : 'Let in again';
  const lines = [`${done}: ${read.data.name} <${read.data.email}>, ${known}.`];
  if (password === undefined) lines.push(`Password, shown only now: ${given.password}`);
  return lines;
}

async function disable(email: string) {
  const read = staffEmail.safeParse(email);
  const outcome = read.success ? await disableStaff(read.data) : 'unknown';
  if (outcome === 'unknown') throw new CannotStart(`There is nobody with the address ${email}.`);
  if (outcome === 'already') return [`${email} could not sign in already.`];
  return [`${email} can no longer sign in, and was signed out everywhere.`];
}

async function list() {
  const staff = await listStaff();
  if (staff.length === 0) return ['There are no staff yet.'];
  return staff.map(
    ({ email, name, role, enabled }) =>
      `${email}  ${name}  ${role}${enabled ? '' : '  (cannot sign in)'}`,
  );
}
