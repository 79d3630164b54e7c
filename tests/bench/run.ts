import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stopBenchDatabases } from './bench-database';
import { type Bench, type BenchLine, printLines } from './bench-line';

/**
 * Measures and prints. A part is a folder beside this file, and each file in it whose name ends in
 * .bench.ts is one measurement: `staff` runs all of a part, `staff/export` one measurement.
 */

const here = path.join(process.cwd(), 'tests', 'bench');

function listParts() {
  const entries = readdirSync(here, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Names of the measurements of a part. */
function listMeasurements(part: string) {
  return readdirSync(path.join(here, part))
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => `${part}/${file.replace('.bench.ts', '')}`)
    .sort();
}

async function measure(name: string, quick: boolean): Promise<BenchLine[]> {
  const [part, measurement] = name.split('/');
  // A pattern that the bundler of commands can resolve to every measurement.
  const { default: bench } = await import(`./${part}/${measurement}.bench.ts`);
  return (bench as Bench)({ quick });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
});
const parts = listParts();
const all = parts.flatMap(listMeasurements);
const isNamed = (name: string) =>
  [name, name.split('/')[0] ?? ''].some((one) => positionals.includes(one));
const chosen = positionals.length > 0 ? all.filter(isNamed) : all;
const unknown = positionals.filter((name) => !parts.includes(name) && !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`Use: npm run bench -- [${parts.join('|')}] [--json] [--quick]\n`);
  process.exitCode = 1;
} else {
  const lines: BenchLine[] = [];
  try {
    for (const name of chosen) {
      const began = performance.now();
      lines.push(...(await measure(name, values.quick ?? false)));
      // On stderr, so that the lines on stdout can be read by a program.
      process.stderr.write(`${name} ${Math.round((performance.now() - began) / 1_000)} s\n`);
    }
  } finally {
    await stopBenchDatabases();
  }
  const text = values.json ? lines.map((one) => JSON.stringify(one)).join('\n') : printLines(lines);
  process.stdout.write(`${text}\n`);
  if (lines.some(({ holds }) => !holds)) process.exitCode = 1;
}
