import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '@/lib/staff/access/sign-in';
import { runStaffCommand } from '@/lib/staff/team/staff-command';
import { freshDatabase } from '../../support/database';
import { runCommand } from '../../support/run-command';
import { makeDataDir, removeDataDir } from '../../support/site';
import { requestFrom, storeStaff } from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const email = 'rey@example.org';

test('adds an account with a password that is shown once', async () => {
  const lines = await runStaffCommand({
    what: 'add',
    email: 'Rey@Example.org',
    name: 'Rey Viewer',
  });
  expect(lines[0]).toBe('Added: Rey Viewer <rey@example.org>, reviewer.');
  const password = lines[1]?.split(': ')[1] ?? '';
  expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  const result = await signIn({ email, password }, requestFrom('192.0.2.1'));
  expect(result.outcome).toBe('signed_in');
  expect(JSON.stringify(await database.db.staffAccount.findMany())).not.toContain(password);
});

test('lists, disables, and enables accounts, with an audit entry for each change', async () => {
  const list = () => runStaffCommand({ what: 'list', email: '' });
  const plain = `${email}  Rey Viewer  reviewer  (no second factor)`;
  expect(await list()).toEqual([plain]);
  await runStaffCommand({ what: 'disable', email });
  expect(await list()).toEqual([`${plain}  (cannot sign in)`]);
  expect(await runStaffCommand({ what: 'enable', email })).toEqual([`${email} can sign in again.`]);
  expect(await list()).toEqual([plain]);
  const lines = await database.db.auditLine.findMany({
    where: { actor: 'command line' },
    orderBy: { id: 'asc' },
  });
  expect(lines.map(({ action }) => action)).toEqual([
    'staff.added',
    'staff.disabled',
    'staff.enabled',
  ]);
});

test('resets a second factor, and does not disable the last admin', async () => {
  const ada = await storeStaff(database.db, 'ada@example.org', 'admin');
  await expect(runStaffCommand({ what: 'disable', email: ada.email })).rejects.toThrow(
    'is the last admin',
  );
  const reset = { what: 'reset-2fa', email: ada.email };
  expect(await runStaffCommand(reset)).toEqual([
    'ada@example.org no longer has a second factor, and was signed out everywhere.',
  ]);
  expect(await runStaffCommand(reset)).toEqual(['ada@example.org has no second factor.']);
  expect(await database.db.staffSecondFactor.count()).toBe(0);
});

test.each([
  [{ what: 'add', email: 'no address', name: 'Rey' }, /email address like/],
  [{ what: 'add', email: 'a@example.org' }, /Enter your name/],
  [{ what: 'add', email: 'a@example.org', name: 'A', password: 'short' }, /at least 12/],
  [{ what: 'add', email: 'a@example.org', name: 'A', role: 'king' }, /admin or reviewer/],
  [{ what: 'disable', email: 'nobody@example.org' }, /No one has the address/],
  [{ what: '', email: '' }, /npm run staff -- add/],
])('refuses %j with a hint', async (command, sentence) => {
  await expect(runStaffCommand(command)).rejects.toThrow(sentence);
});

test.each([[[]], [['help']], [['disable']], [['reset-2fa']]])(
  'npm run staff -- %j prints the usage and starts no database',
  async (words) => {
    const dataDir = makeDataDir();
    const { code, out, err } = await runCommand('staff', words, { DATA_DIR: dataDir });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const word of ['add', 'disable', 'enable', 'reset-2fa', 'list']) {
      expect(err).toContain(`npm run staff -- ${word}`);
    }
    expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
    removeDataDir(dataDir);
  },
);
