import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Fraunces, SIL Open Font License 1.1: https://github.com/undercasetype/Fraunces */
const FULL_FACE =
  'node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2';
/** Read by components/page/display-face.ts and by the share image; made here, not committed. */
const FACE = path.join('components', 'page', 'display-face.woff2');
const SHARE_FACE = path.join('components', 'share', 'display-face.ttf');

/** Instance of the variable face: semi-bold, drawn for large sizes, a little soft. */
const CUT = { wght: 600, opsz: 72, SOFT: 50, WONK: 0 };

/** Characters of headings and numbers in English and Spanish. */
const CHARACTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' +
  'áéíóúüñÁÉÍÓÚÜÑ¿¡‘’“”–—…\u00a0 .,;:!?\'"()-%&/$·#';

/**
 * Makes the display face from its npm package: one instance with the characters of two languages is
 * 11 kB, while the whole variable face is 121 kB. Does nothing if the file already exists.
 */
export async function subsetFace(): Promise<void> {
  if (existsSync(FACE) && existsSync(SHARE_FACE)) return;
  // Loaded only here: it would keep its memory as long as the site runs.
  const { default: subsetFont } = await import('subset-font');
  const full = await readFile(FULL_FACE);
  const cut = (targetFormat: 'woff2' | 'truetype') =>
    subsetFont(full, CHARACTERS, { targetFormat, variationAxes: CUT, noLayoutClosure: true });
  await writeFile(SHARE_FACE, await cut('truetype'));
  await writeFile(FACE, await cut('woff2'));
}
