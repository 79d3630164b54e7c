import { buildIfNeeded } from '@/app/_server/build';
import { printSiteReport, runSiteFaults } from './site/run-site-faults';

/** `npm run faults -- site [NAME …]`: the site's answers while its dependencies fail. */
export async function runSiteCommand(names: string[]): Promise<boolean> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await buildIfNeeded(say);
  const report = await runSiteFaults(names.length > 0 ? names : undefined, say);
  say(printSiteReport(report));
  const { lost, twice, maintained, holds } = report;
  say(JSON.stringify({ lost, twice, maintained, holds }));
  return holds;
}
