import { CannotStart } from '@/lib/platform/startup-error';
import { accessProblems } from '@/lib/staff/access/access-labels';
import {
  type AccountChange,
  addStaff,
  disableStaff,
  enableStaff,
} from '@/lib/staff/access/accounts';
import { makePassword } from '@/lib/staff/access/passwords';
import { newStaff, roles, staffEmail } from '@/lib/staff/access/staff-fields';
import { labelProblems, problemsFrom } from '@/lib/staff/forms/form-problems';
import { listPeople, resetSecondFactor } from './team';

const USAGE = `Use:
  npm run staff -- add EMAIL --name NAME [--role admin|reviewer] [--password-stdin]
  npm run staff -- disable EMAIL
  npm run staff -- enable EMAIL
  npm run staff -- reset-2fa EMAIL
  npm run staff -- list`;

type StaffCommand = { what: string; email: string } & Partial<
  Record<'name' | 'role' | 'password', string | boolean>
>;

/** Changes to one account, and the sentence for each outcome. */
const changes: Record<
  string,
  { act: (change: AccountChange) => Promise<string>; says: Record<string, string> }
> = {
  disable: {
    act: disableStaff,
    says: {
      disabled: 'can no longer sign in, and was signed out everywhere.',
      already: 'already could not sign in.',
    },
  },
  enable: {
    act: enableStaff,
    says: { enabled: 'can sign in again.', already: 'can already sign in.' },
  },
  'reset-2fa': {
    act: resetSecondFactor,
    says: {
      reset: 'no longer has a second factor, and was signed out everywhere.',
      none: 'has no second factor.',
    },
  },
};

/**
 * Usage text if the arguments are wrong. They are checked before a database connection is opened.
 */
export function staffUsage({
  what,
  email,
}: Pick<StaffCommand, 'what' | 'email'>): string | undefined {
  if (what === 'list') return undefined;
  const isKnown = what === 'add' || Object.hasOwn(changes, what);
  return isKnown && email ? undefined : USAGE;
}

/**
 * Runs `npm run staff`.
 * @returns the lines to print
 * @throws CannotStart with the usage text, if nothing was done
 */
export async function runStaffCommand(asked: StaffCommand): Promise<string[]> {
  const usage = staffUsage(asked);
  if (usage) throw new CannotStart(usage);
  if (asked.what === 'add') return add(asked);
  return asked.what === 'list' ? list() : change(asked);
}

async function add({ email, name = '', role = 'reviewer', password }: StaffCommand) {
  const known = roles.find((one) => one === role);
  if (!known) throw new CannotStart(`--role must be ${roles.join(' or ')}.`);
  const given = { email, name, password: password ?? makePassword() };
  const read = await newStaff.safeParseAsync(given);
  if (!read.success) {
    const problems = problemsFrom(accessProblems, read.error);
    const sentences = labelProblems(accessProblems, problems);
    throw new CannotStart([...sentences, USAGE].join('\n'));
  }
  const outcome = await addStaff({ ...read.data, role: known });
  if (outcome === 'taken') throw new CannotStart(`${read.data.email} can already sign in.`);
  if (outcome === 'disabled') {
    throw new CannotStart(`${read.data.email} is disabled: npm run staff -- enable EMAIL`);
  }
  const lines = [`Added: ${read.data.name} <${read.data.email}>, ${known}.`];
  if (password === undefined) lines.push(`Password, shown only now: ${given.password}`);
  return lines;
}

async function change({ what, email: typed }: StaffCommand) {
  const { act, says } = changes[what] ?? { act: async () => 'unknown', says: {} };
  const email = staffEmail.safeParse(typed).data ?? '';
  const outcome = await act({ email, by: 'command line' });
  if (outcome === 'unknown') throw new CannotStart(`No one has the address ${typed}.`);
  if (outcome === 'last_admin') {
    throw new CannotStart(`${email} is the last admin: make someone else an admin first.`);
  }
  return [`${email} ${says[outcome]}`];
}

async function list() {
  const staff = await listPeople();
  if (staff.length === 0) return ['There are no staff yet.'];
  return staff.map(({ email, name, role, hasSecondFactor, disabledAt }) => {
    const marks = [
      !hasSecondFactor && '(no second factor)',
      disabledAt && '(cannot sign in)',
    ].filter(Boolean);
    return [`${email}  ${name}  ${role}`, ...marks].join('  ');
  });
}
