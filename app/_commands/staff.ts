import { parseArgs } from 'node:util';
import { CannotStart } from '@/lib/platform/startup-error';
import { withDatabase } from '@/lib/platform/with-database';
import { runStaffCommand, staffUsage } from '@/lib/staff/team/staff-command';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
});

/** First line that is typed or piped in. */
async function readLine(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}

try {
  const [what = '', email = ''] = positionals;
  const usage = staffUsage({ what, email });
  if (usage) throw new CannotStart(usage);
  const password = values['password-stdin'] ? await readLine() : undefined;
  const { name, role } = values;
  const lines = await withDatabase(() => runStaffCommand({ what, email, name, role, password }));
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (problem) {
  if (!(problem instanceof CannotStart)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
