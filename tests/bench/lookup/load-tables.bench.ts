import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Bench, line } from '../bench-line';

const LIMIT_MS = 300;
const LIMIT_MB = 60;

type Measured = { milliseconds: number; bare: number; rss: number; held: number };

/** The middle of some fresh processes: one alone may be hit by whatever else the machine does. */
const bench: Bench = ({ quick }) => {
  const runs = Array.from({ length: quick ? 1 : 5 }, loadInChild);
  const middle = (key: keyof Measured) =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  const [value, bare] = [middle('milliseconds'), middle('bare')];
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
    line({ part, name: 'process grown by', value: middle('rss'), unit: 'MB', limit: LIMIT_MB }),
    line({ part, name: 'memory held', value: middle('held'), unit: 'MB', limit: LIMIT_MB }),
  ];
};

function loadInChild(): Measured {
  const script = path.join('tests', 'bench', 'lookup', 'load-in-child.ts');
  const args = ['--expose-gc', '--import', 'tsx', script];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

export default bench;
