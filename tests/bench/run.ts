import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stopBenchDatabases } from './bench-database';
import { type Bench, type BenchLine, printLines } from './bench-line';

/**
 * Measures and prints. A part is a folder beside this file, and each file in it whose name ends in
 * .bench.ts is one measurement of it.
 */

const here = path.join(process.cwd(), 'tests', 'bench');

function listParts() {
  const entries = readdirSync(here, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function measure(part: string, quick: boolean): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const file of readdirSync(path.join(here, part)).sort()) {
    if (!file.endsWith('.bench.ts')) continue;
    // A pattern that the bundler of commands can follow to every measurement.
    const { default: bench } = await import(`./${part}/${file.replace('.bench.ts', '')}.bench.ts`);
    lines.push(...(await (bench as Bench)({ quick })));
  }
  return lines;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
});
const known = listParts();
const unknown = positionals.filter((part) => !known.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`Use: npm run bench -- [${known.join('|')}] [--json] [--quick]\n`);
  process.exitCode = 1;
} else {
  const lines: BenchLine[] = [];
  try {
    for (const part of positionals.length > 0 ? positionals : known) {
      lines.push(...(await measure(part, values.quick ?? false)));
    }
  } finally {
    await stopBenchDatabases();
  }
  const text = values.json ? lines.map((one) => JSON.stringify(one)).join('\n') : printLines(lines);
  process.stdout.write(`${text}\n`);
  if (lines.some(({ holds }) => !holds)) process.exitCode = 1;
}
