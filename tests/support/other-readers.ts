import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';

/** External programs that read the files this site creates, and create files that it reads. */

const run = promisify(execFile);

const installed = (name: string) => spawnSync('which', [name]).status === 0;
export const hasPython = installed('python3');
/** Installed by `npm test` where possible (tests/run.ts). */
export const hasLibreOffice = installed('soffice');

const PYTHON = `
import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding=sys.argv[2])))))
`;

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'campaign-reader-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Rows as Python's `csv` reads them.
 * @param encoding `utf-8-sig` drops a byte order mark
 */
export function readWithPython(bytes: Buffer | string, encoding = 'utf-8'): Promise<string[][]> {
  return inFolder(async (folder) => {
    const file = path.join(folder, 'file.csv');
    await writeFile(file, bytes);
    const { stdout } = await run('python3', ['-c', PYTHON, file, encoding], {
      maxBuffer: 50_000_000,
    });
    return JSON.parse(stdout);
  });
}

/**
 * Converts a file with LibreOffice.
 * @param how filters in the format of its command line
 */
export function convertWithLibreOffice(
  bytes: Buffer | string,
  { from, to, how = [] }: { from: string; to: string; how?: string[] },
): Promise<Buffer> {
  return inFolder(async (folder) => {
    const file = path.join(folder, `file.${from}`);
    await writeFile(file, bytes);
    const home = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'home'))}`;
    const out = path.join(folder, 'out');
    const args = [home, '--headless', ...how, '--convert-to', to, '--outdir', out, file];
    await run('soffice', args, { timeout: 120_000 });
    return readFile(path.join(out, `file.${to.split(':', 1)[0]}`));
  });
}

/**
 * Rows as LibreOffice Calc shows them, with the number of cells that are formulas.
 * @param columns number of columns of a CSV file to read as text (the choice in its dialog); a
 * workbook defines the types of its cells itself
 */
export async function readWithLibreOffice(bytes: Buffer | string, columns?: number) {
  const asText = Array.from({ length: columns ?? 0 }, (_, at) => `${at + 1}/2`).join('/');
  const how = columns === undefined ? [] : [`--infilter=CSV:44,34,76,1,${asText}`];
  const from = columns === undefined ? 'xlsx' : 'csv';
  const [workbook, flat] = await Promise.all([
    convertWithLibreOffice(bytes, { from, how, to: 'xlsx' }),
    // Opened as with a double click, without settings for the columns.
    convertWithLibreOffice(bytes, { from, to: 'fods' }),
  ]);
  const [sheet] = (await readXlsx(workbook)).sheets;
  const rows = sheet?.rows.map((row) => row.map((cell) => String(cell ?? ''))) ?? [];
  return { rows, formulas: flat.toString().match(/table:formula=/g)?.length ?? 0 };
}
