import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { startSite } from '../support/site';
import { parserTargets } from './parsers';
import { routeTargets } from './routes';
import { schemaTargets } from './schemas';
import { signInToFuzz } from './sign-in';
import { type FuzzTarget, fuzz } from './target';

/**
 * Sends random input to every schema, parser, page, and route of a started site for the given
 * seconds. It prints its seed and exits with 1 when something threw, answered 5xx, or was slow.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed ?? randomInt(2 ** 31 - 1));
const say = (text: string) => process.stdout.write(`${text}\n`);
say(`Seed ${seed}, ${seconds} seconds.`);

process.env.SECRET_KEY ??= 'a secret key for random input only';
process.env.LOG = 'off';
const limits = ['MESSAGES', 'DRAFTS', 'LOOKUPS', 'CALLS', 'SIGN_INS', 'UNLOCKS', 'RECEIPTS'];
const site = await startSite({
  env: {
    ...Object.fromEntries(limits.map((name) => [`LIMIT_${name}_PER_HOUR`, '1000000'])),
    GEOCODER: 'off',
    MIN_FORM_SECONDS: '0',
    LOG: 'error',
    SITE_URL: '',
  },
});
// Modules with schemas are imported by name at run time and are not in this command's bundle.
register();
let failures = 0;
let round = 0;
const sent: Record<string, number> = {};

async function run() {
  const groups: [string, FuzzTarget[]][] = [
    ['schemas', await schemaTargets()],
    ['parsers', parserTargets],
    ['routes', routeTargets(site.url, () => signInToFuzz(site))],
  ];
  const endsAt = Date.now() + seconds * 1_000;
  /** Time per group and round: many short rounds find more than one long one. */
  const roundMs = Math.min(20_000, (seconds * 1_000) / groups.length);
  for (; Date.now() < endsAt; round += 1) {
    for (const [group, targets] of groups) {
      for (const each of targets) {
        try {
          const milliseconds = roundMs / targets.length;
          const count = await fuzz(each, { milliseconds, seed: seed + round });
          sent[group] = (sent[group] ?? 0) + count;
        } catch (problem) {
          failures += 1;
          say(`FAILED ${(problem as Error).message}`);
        }
      }
    }
  }
}

await run().finally(() => site.stop());
const logged = site
  .output()
  .split('\n')
  .filter((line) => line.includes('"level":"error"'));
say(`${JSON.stringify(sent)} inputs, ${round} rounds, ${failures} failures.`);
for (const line of new Set(logged.map((each) => each.replace(/"at":"[^"]*",/, ''))))
  say(`log ${line}`);
process.exitCode = failures > 0 ? 1 : 0;
