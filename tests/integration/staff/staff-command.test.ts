import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '@/lib/staff/access/sign-in';
import { runStaffCommand } from '@/lib/staff/access/staff-command';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const email = 'rey@example.org';

test('adds somebody with a password that is shown once and works', async () => {
  const lines = await runStaffCommand({
    what: 'add',
    email: 'Rey@Example.org',
    name: 'Rey Viewer',
  });
  expect(lines[0]).toBe('Added: Rey Viewer <rey@example.org>, reviewer.');
  const password = lines[1]?.split(': ')[1] ?? '';
  expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  const result = await signIn({ email, password, network: '192.0.2.1' });
  expect(result.outcome).toBe('signed_in');
  expect(JSON.stringify(await database.db.staffAccount.findMany())).not.toContain(password);
});

test('lists and disables, and each change has a line in the audit', async () => {
  expect(await runStaffCommand({ what: 'list', email: '' })).toEqual([
    `${email}  Rey Viewer  reviewer`,
  ]);
  await runStaffCommand({ what: 'disable', email });
  expect(await runStaffCommand({ what: 'list', email: '' })).toEqual([
    `${email}  Rey Viewer  reviewer  (cannot sign in)`,
  ]);
  const lines = await database.db.auditLine.findMany({ orderBy: { id: 'asc' } });
  expect(lines.map(({ action, actor }) => `${actor}: ${action}`)).toEqual([
    'command line: staff.added',
    'command line: staff.disabled',
  ]);
});

test.each([
  [{ what: 'add', email: 'no address', name: 'Rey' }, /email address like/],
  [{ what: 'add', email: 'a@example.org' }, /Enter your name/],
  [{ what: 'add', email: 'a@example.org', name: 'A', password: 'short' }, /at least 12/],
  [{ what: 'add', email: 'a@example.org', name: 'A', role: 'king' }, /admin or reviewer/],
  [{ what: 'disable', email: 'nobody@example.org' }, /nobody with the address/],
  [{ what: '', email: '' }, /npm run staff -- add/],
])('%j is told what would be right', async (asked, sentence) => {
  await expect(runStaffCommand(asked)).rejects.toThrow(sentence);
});
