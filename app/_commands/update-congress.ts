import { parseArgs } from 'node:util';
import { describeMaps } from '@/lib/offices/build/build-map';
import { downloadSources, readFolder, readZipPackages } from '@/lib/offices/build/read-sources';
import { updateCongress, updateTables } from '@/lib/offices/build/update-tables';

const USAGE = 'Use: npm run congress:update -- --from DIR|web\n';

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

async function buildTables(from: string, folder: string) {
  const sources = from === 'web' ? await downloadSources(undefined, say) : readFolder(from);
  const changes = updateTables({ ...sources, zipPlaces: readZipPackages() }, folder);
  if (!sources.districtShapes) say('The district map stays: its source was not there.');
  for (const line of describeMaps(folder)) say(line);
  for (const line of changes.length > 0 ? changes : ['Nothing changed.']) say(line);
}

const { values } = parseArgs({ options: { from: { type: 'string' } }, strict: false });
if (typeof values.from === 'string' && values.from) {
  const { from } = values;
  const wrong = (line: string) => process.stderr.write(`${line}\n`);
  const done = await updateCongress((folder) => buildTables(from, folder), { done: say, wrong });
  if (!done) process.exitCode = 1;
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
