import { parseArgs } from 'node:util';
import { downloadSources } from '@/lib/lookup/build-data/download';
import { readFolder } from '@/lib/lookup/build-data/read-folder';
import { BadData } from '@/lib/lookup/build-data/source-text';
import { updateTables } from '@/lib/lookup/build-data/update-tables';
import { dataFolder } from '@/lib/lookup/data-folder';

const USAGE = 'Use: npm run congress:update -- --from DIR|web\n';

async function update(from: string) {
  const sources = from === 'web' ? await downloadSources() : readFolder(from);
  const changes = updateTables(sources, dataFolder());
  const lines = changes.length > 0 ? changes : ['Nothing changed.'];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const { values } = parseArgs({ options: { from: { type: 'string' } }, strict: false });
if (typeof values.from === 'string' && values.from) {
  try {
    await update(values.from);
  } catch (problem) {
    if (!(problem instanceof BadData)) throw problem;
    process.stderr.write(`Nothing was written:\n${problem.message}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
