import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The packages and the time that building the tables needs are no part of the site. */
const COMMANDS = ['app/_commands/update-congress.ts', 'app/_commands/verify-congress.ts'];

function codeBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
}

test('only the commands that build or verify the tables import the code for it', () => {
  const importers = ['app', 'components', 'lib'].flatMap(codeBelow).filter((file) => {
    if (file.startsWith('lib/offices/build/')) return false;
    return /from '[^']*offices\/build\/|from '\.\/build\//.test(readFileSync(file, 'utf8'));
  });
  expect(importers.sort()).toEqual(COMMANDS);
});
