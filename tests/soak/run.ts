import { parseArgs } from 'node:util';
import { MAX_GROWTH } from './judge-growth';
import { runSoak } from './run-soak';

/** Measures memory under constant load for an hour: `npm run soak -- [--minutes N]`. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  process.stderr.write('Use: npm run soak -- [--minutes N]\n');
  process.exit(1);
}
const say = (line: string) => process.stdout.write(`${line}\n`);
const report = await runSoak(minutes, say);
const { earlyMb, lateMb, mostMb, growth, pages, messages, failed, holds } = report;
say(
  `${pages} pages, ${messages} messages, ${failed.length} failed${failed[0] ? `: ${failed[0]}` : ''}`,
);
say(
  `memory: ${earlyMb.toFixed(0)} MB in the second quarter, ${lateMb.toFixed(0)} MB in the last, at most ${mostMb.toFixed(0)} MB: ${(growth * 100).toFixed(1)} % growth (limit ${MAX_GROWTH * 100} %)`,
);
process.exitCode = holds ? 0 : 1;
