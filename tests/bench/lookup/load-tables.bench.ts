import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Bench, line } from '../bench-line';

const LIMIT_MS = 300;
const LIMIT_MB = 60;

type Measurement = { milliseconds: number; bare: number; rss: number; held: number };

/**
 * Minimum of several fresh processes, because other work on the machine only adds to the time, and
 * garbage that is not collected yet only adds to the memory.
 */
const bench: Bench = ({ quick }) => {
  const runs = Array.from({ length: quick ? 3 : 10 }, loadInChild);
  const least = (key: keyof Measurement) => Math.min(...runs.map((run) => run[key]));
  const [value, bare] = [least('milliseconds'), least('bare')];
  const part = 'lookup';
  return [
    line({
      part,
      name: 'loading all tables',
      value,
      unit: 'ms',
      ratio: value / bare,
      limit: LIMIT_MS,
    }),
    line({ part, name: 'RSS growth', value: least('rss'), unit: 'MB', limit: LIMIT_MB }),
    line({ part, name: 'heap after loading', value: least('held'), unit: 'MB', limit: LIMIT_MB }),
  ];
};

function loadInChild(): Measurement {
  const script = path.join('tests', 'bench', 'lookup', 'load-in-child.ts');
  const args = ['--expose-gc', '--import', 'tsx', script];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

export default bench;
