import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from '@/app/_server/build';
import { auditPackages } from './support/audit-packages';
import { ensureChromium, ensureProgram } from './support/programs';

/**
 * Runs everything, or with `--fast` what needs neither database nor browser, and prints one
 * closing summary. Continues after a failed step, so that all failures are reported.
 */

type Counts = { passed: number; failed: number; skipped: number };
type Step = { name: string; run: () => Promise<Counts | boolean> };

const say = (text: string) => process.stdout.write(`${text}\n`);
const reports = mkdtempSync(path.join(tmpdir(), 'campaign-reports-'));
const bin = (name: string) => path.join('node_modules', '.bin', name);

function run(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A log file is no place for colors.
    env: { ...process.env, ...(!process.stdout.isTTY && { NO_COLOR: '1' }), ...env },
    shell: process.platform === 'win32',
  });
  return new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

/** Counts of the vitest projects of a name; a run that could not write its report has failed. */
async function vitest(project: string): Promise<Counts> {
  const file = path.join(reports, `${project}.json`);
  const ok = await run(bin('vitest'), [
    'run',
    '--config=tests/vitest.config.ts',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  const failed = Number(report?.numFailedTests ?? 0) || (ok ? 0 : 1);
  const skipped = Number(report?.numPendingTests ?? 0) + Number(report?.numTodoTests ?? 0);
  return { passed: Number(report?.numPassedTests ?? 0), failed, skipped };
}

async function browserTests(): Promise<Counts> {
  const file = path.join(reports, 'browser.json');
  const args = ['test', '--config=tests/playwright.config.ts', '--reporter=list,json'];
  const ok = await run(bin('playwright'), args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const stats = readReport(file)?.stats as Record<string, number> | undefined;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) || (ok ? 0 : 1);
  return { passed: stats?.expected ?? 0, failed, skipped: stats?.skipped ?? 0 };
}

function readReport(file: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const fast: Step[] = [
  { name: 'format and lint', run: () => run(bin('biome'), ['ci', '--error-on-warnings', '.']) },
  { name: 'types', run: () => run(bin('tsc'), ['--noEmit']) },
  { name: 'unit', run: () => vitest('unit') },
];

const slow: Step[] = [
  { name: 'integration', run: () => vitest('integration') },
  { name: 'build', run: () => buildIfNeeded(say).then(() => true) },
  { name: 'browser', run: browserTests },
  { name: 'packages', run: async () => packages() },
];

/** What the registry knows of vulnerable packages. */
function packages() {
  const { ok, sentence } = auditPackages();
  say(sentence);
  return ok;
}

async function take({ name, run: work }: Step) {
  say(`\n── ${name} ──`);
  const began = Date.now();
  const result = await work().catch((problem: Error) => {
    say(problem.message);
    return false;
  });
  const seconds = Math.round((Date.now() - began) / 1_000);
  const counts: Counts =
    typeof result === 'boolean'
      ? { passed: Number(result), failed: Number(!result), skipped: 0 }
      : result;
  return { name, seconds, ...counts };
}

/** Tests without their program are left out, and the summary counts them as skipped. */
const OPTIONAL = ['LibreOffice', 'Firefox', 'PostgreSQL 15'] as const;

function sayProgram(name: (typeof OPTIONAL)[number]) {
  try {
    say(`${name}: ${ensureProgram(name)}`);
  } catch {
    say(`${name}: not installed, its tests are left out`);
  }
}

mkdirSync('var', { recursive: true });
const isFast = process.argv.includes('--fast');
if (!isFast) {
  say(`Browser: ${ensureChromium(say)}`);
  for (const name of OPTIONAL) sayProgram(name);
}
const done: Awaited<ReturnType<typeof take>>[] = [];
for (const step of isFast ? fast : [...fast, ...slow]) done.push(await take(step));
rmSync(reports, { recursive: true, force: true });

say('\n── summary ──');
for (const { name, passed, failed, skipped, seconds } of done) {
  const mark = failed > 0 ? 'FAILED' : 'ok';
  say(
    `${mark.padEnd(7)}${name.padEnd(17)}${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds} s`,
  );
}
const sum = (key: keyof Counts) => done.reduce((total, step) => total + step[key], 0);
say(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
