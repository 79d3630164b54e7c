import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readDeletions } from '@/lib/messages/deletion-log';
import { readBackupHead } from '@/lib/platform/backup/read-backup';
import { CannotStart } from '@/lib/platform/startup-error';
import { readLogoFile } from '@/lib/staff/campaign/logo-file';
import { anyJson, anyLine } from '../support/anything';
import { png, SVG } from '../support/sample-logo';
import { damaged, pieces } from './damaged';
import { type FuzzTarget, target } from './target';

const svg = pieces(
  ...['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">', '</svg>', '<path d="M0 0"/>'],
  ...[
    '<g>',
    '</g>',
    '<use href="#a"/>',
    '<style>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '&lt;',
    'xlink:href="',
  ],
  ...[
    '<!DOCTYPE svg [<!ENTITY a "&b;">',
    ']>',
    '&a;',
    'style="fill:url(#a)"',
    '<script>',
    'onload="',
  ],
);
/** A PNG with some changed bytes. */
const damagedPng = fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 8 }).map((changes) => {
  const bytes = png(8, 8);
  for (const [at, value] of changes) bytes[at % bytes.length] = value;
  return bytes;
});

const headLine = fc.record(
  {
    format: fc.oneof(fc.constant(1), anyJson),
    at: fc.oneof(fc.constant('2026-11-28T00:00:00.000Z'), anyJson),
    migrations: fc.oneof(fc.constant([]), anyJson),
    secretKey: anyJson,
    table: anyJson,
    rows: anyJson,
    counts: anyJson,
  },
  { requiredKeys: [] },
);
const backupLines = fc
  .array(
    fc.oneof(
      headLine.map((line) => JSON.stringify(line)),
      anyLine,
    ),
    { maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));
const backup = fc
  .tuple(backupLines, fc.nat(60), fc.constantFrom('zipped', 'cut', 'plain'))
  .map(([text, cut, how]) => {
    if (how === 'plain') return Buffer.from(text);
    const zipped = gzipSync(text);
    return how === 'cut' ? zipped.subarray(0, cut) : zipped;
  });

/** Writes a file and reads it; `CannotStart` is an expected refusal. */
async function inFile(bytes: Uint8Array | string, read: (file: string) => unknown) {
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-fuzz-'));
  const file = path.join(folder, 'file');
  writeFileSync(file, bytes);
  try {
    await read(file);
  } catch (problem) {
    if (!(problem instanceof CannotStart)) throw problem;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const deletions = pieces(
  ...[
    '{"at":"2026-11-28T00:00:00.000Z","by":"staff","ids":[',
    '"01930000-0000-7000-8000-000000000001"',
  ],
  ...[']}', '\n', ',', 'null', '{"ids":'],
);

/** Every reader of files from operators and admins. */
export const fileTargets: FuzzTarget[] = [
  target('logo: pieces of SVG', svg, (text) => readLogoFile(Buffer.from(text))),
  target('logo: a damaged SVG', damaged(SVG), (text) => readLogoFile(Buffer.from(text))),
  target('logo: a damaged PNG', damagedPng, readLogoFile),
  target('logo: any bytes', fc.uint8Array({ maxLength: 400 }), readLogoFile),
  target('restore: a backup', backup, (bytes) => inFile(bytes, readBackupHead)),
  target('restore: deletions', deletions, (text) => inFile(text, (file) => readDeletions([file]))),
];
