import { parseArgs } from 'node:util';
import { BadData } from '@/lib/offices/build/sources';
import { verifyTables } from '@/lib/offices/build/verify-tables';

const USAGE = 'Use: npm run congress:verify -- --from DIR\n';

async function verify(from: string) {
  const { lines, holds } = await verifyTables(from);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!holds) process.exitCode = 1;
}

const { values } = parseArgs({ options: { from: { type: 'string' } }, strict: false });
if (typeof values.from === 'string' && values.from) {
  try {
    await verify(values.from);
  } catch (problem) {
    if (!(problem instanceof BadData)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
