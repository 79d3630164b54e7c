import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import sanitizeHtml from 'sanitize-html';
import { changeCampaign } from '@/lib/campaign/change-campaign';
import { db } from '@/lib/platform/db';
import { decodeText } from '@/lib/platform/text';
import { DAY_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';

/** Every page loads it once, so it must weigh little. */
export const MAX_LOGO_BYTES = 20_000;
/** Size at which the footer shows it, at most. */
const SHOWN = { width: 200, height: 48 };
const MAX_PIXELS = 2_000;

/** Why a file cannot be the logo, as a key of the labels. */
type LogoProblem = 'kind' | 'broken' | 'large' | 'pixels' | 'parts' | 'size' | 'empty';

type LogoFile = { name: string; bytes: Uint8Array };

/** A logo that is safe to serve, and small, from an uploaded file. */
export function readLogoFile(bytes: Uint8Array): LogoFile | LogoProblem {
  const file = isPng(bytes) ? readPng(bytes) : readSvg(bytes);
  if (typeof file === 'string') return file;
  if (file.bytes.length > MAX_LOGO_BYTES) return 'large';
  const scale = Math.min(SHOWN.width / file.width, SHOWN.height / file.height);
  const [width, height] = [file.width, file.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const hash = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 16);
  return { name: `${hash}-${width}x${height}.${file.kind}`, bytes: file.bytes };
}

type Drawing = { kind: 'svg' | 'png'; bytes: Uint8Array; width: number; height: number };

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const isPng = (bytes: Uint8Array) => PNG_SIGNATURE.equals(bytes.subarray(0, 8));

/** Chunks of a still picture; all others may hold the name of a person or a place. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND']);

/** The picture alone, without what programs and cameras write beside it. */
function readPng(bytes: Uint8Array): Drawing | LogoProblem {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [PNG_SIGNATURE];
  const types: string[] = [];
  for (let at = 8; at < file.length && types.at(-1) !== 'IEND'; ) {
    if (at + 12 > file.length) return 'broken';
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return 'broken';
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return 'broken';
    const type = file.toString('latin1', at + 4, at + 8);
    types.push(type);
    if (PNG_CHUNKS.has(type)) kept.push(file.subarray(at, end));
    at = end;
  }
  if (types[0] !== 'IHDR' || !types.includes('IDAT') || types.at(-1) !== 'IEND') return 'broken';
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (width < 1 || height < 1 || width > MAX_PIXELS || height > MAX_PIXELS) return 'pixels';
  return { kind: 'png', bytes: Buffer.concat(kept), width, height };
}

/** Parts of a drawing that need nothing else: no text, whose fonts differ. */
const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use'];
const GROUPS = ['svg', 'g', 'defs', 'symbol', 'clipPath', 'mask'];
const PAINTS = ['linearGradient', 'radialGradient', 'stop'];
/** Parts whose content is about the file or its author, not part of the picture. */
const REMARKS = ['script', 'style', 'metadata', 'title', 'desc'];
/** What a logo would not look the same without. */
const NEEDED_ELSEWHERE = /<(?:text|image|foreignObject|filter|pattern)[\s>/]/i;

const PAINT_ATTRIBUTES =
  'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask stop-color stop-opacity color transform display visibility';
const SHAPE_ATTRIBUTES =
  'd x y x1 y1 x2 y2 cx cy r rx ry fx fy points width height viewBox preserveAspectRatio offset id href xlink:href gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits xmlns xmlns:xlink';
const paints = new Set(PAINT_ATTRIBUTES.split(' '));
const attributes = new Set([...paints, ...SHAPE_ATTRIBUTES.split(' ')]);

/** Only references into the drawing itself. */
const LEAVES = /url\(\s*['"]?(?!#)|^(?!#).*:/i;

type Attributes = Record<string, string>;
/** Attributes by the name that a style sheet gives them; `order` as in CSS: the last one wins. */
type Styles = Map<string, { order: number; set: Attributes }>;

/** Names that a rule may have, the weakest first: elements, classes, ids. */
const RANKS = [/^[a-z]\w*$/i, /^\.[\w-]+$/, /^#[\w-]+$/];
const ABOVE = 1_000_000;

const readDeclarations = (css: string): Attributes =>
  Object.fromEntries(
    css
      .split(';')
      .map((rule) => rule.split(':', 2))
      .map(([name = '', value = '']) => [name.trim(), value.replace(/!important/, '').trim()])
      .filter(([name = '']) => paints.has(name)),
  );

/** Rules of style sheets; undefined if there are others than those of single names. */
function readStyles(sheets: string[]): Styles | undefined {
  const css = sheets.map((sheet) => cut(sheet.replace(/<!\[CDATA\[|\]\]>/g, ''), '/*', '*/'));
  const blocks = css.flatMap((sheet) => sheet.split('}').map((block) => block.split('{')));
  const styles: Styles = new Map();
  for (const [at, block] of blocks.entries()) {
    const [selectors = '', declarations] = block;
    if (block.join('').trim() === '') continue;
    if (declarations === undefined || block.length > 2) return undefined;
    for (const name of selectors.split(',').map((one) => one.trim())) {
      const rank = RANKS.findIndex((kind) => kind.test(name));
      if (rank < 0) return undefined;
      const set = { ...styles.get(name)?.set, ...readDeclarations(declarations) };
      styles.set(name, { order: rank * ABOVE + at, set });
    }
  }
  return styles;
}

/** Known attributes without references to the outside; styles become attributes. */
function safeAttributes(tag: string, given: Attributes, styles: Styles): Attributes {
  const classes = (given.class ?? '').split(/\s+/).map((one) => `.${one}`);
  const applied = [tag, ...classes, `#${given.id}`].flatMap((name) => styles.get(name) ?? []);
  applied.sort((one, other) => one.order - other.order);
  const known = Object.entries(given).filter(([name]) => attributes.has(name));
  const all: Attributes = Object.assign(
    Object.fromEntries(known),
    ...applied.map(({ set }) => set),
    readDeclarations(given.style ?? ''),
  );
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => {
      if (name.startsWith('xmlns')) return true;
      if (name.endsWith('href')) return /^#[\w-]+$/.test(value);
      return !LEAVES.test(value);
    }),
  );
}

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Entities that are expanded; drawing programs use them for short names. */
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>/g;

/** Text without its parts from a start to an end, in linear time; `isCut` may keep some. */
function cut(text: string, start: string, end: string, isCut = (_part: string) => true): string {
  const kept: string[] = [];
  for (let from = 0; ; ) {
    const at = text.indexOf(start, from);
    const stop = at < 0 ? -1 : text.indexOf(end, at + start.length);
    if (stop < 0) return [...kept, text.slice(from)].join('');
    const part = text.slice(at, stop + end.length);
    kept.push(text.slice(from, at), isCut(part) ? '' : part);
    from = stop + end.length;
  }
}

/**
 * Drawing without declarations, comments, and remarks, its own entities expanded once, and elements
 * without a prefix. What comes out is still untrusted.
 */
function plainDrawing(text: string): { drawing: string; sheets: string[] } {
  const entities = new Map<string, string>();
  for (const [, name = '', one, other] of text.matchAll(ENTITY)) {
    const value = one ?? other ?? '';
    if (!/[&<%]/.test(value)) entities.set(name, value);
  }
  const bare = cut(cut(text, '<!--', '-->'), '<?', '?>');
  const [, inside = ''] = /<!DOCTYPE[^[>]{0,500}(.)/i.exec(bare) ?? [];
  const plain = cut(bare, '<!DOCTYPE', inside === '[' ? ']>' : '>').replace(
    /&([\w.-]+);/g,
    (all, name) => entities.get(name) ?? all,
  );
  const [, prefix] = /<([\w-]+):svg[\s>]/.exec(plain) ?? [];
  const named = prefix
    ? plain.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
    : plain;
  const sheets: string[] = [];
  const unstyled = cut(named, '<style', '</style>', (part) => {
    sheets.push(part.slice(part.indexOf('>') + 1, -'</style>'.length));
    return true;
  });
  // Adobe's own data, beside a drawing for other programs.
  const isAdobes = (part: string) => /^[^>]*\srequiredExtensions=/.test(part);
  const drawing = cut(unstyled, '<foreignObject', '</foreignObject>', isAdobes);
  return { drawing: cut(drawing, '<metadata', '</metadata>'), sheets };
}

function readSvg(bytes: Uint8Array): Drawing | LogoProblem {
  if (bytes.length > MAX_DRAWING_BYTES) return 'large';
  const { drawing, sheets } = plainDrawing(decodeText(bytes) ?? '');
  if (!/<svg[\s>]/i.test(drawing)) return 'kind';
  if (XMLValidator.validate(drawing) !== true) return 'broken';
  const styles = readStyles(sheets);
  if (!styles || NEEDED_ELSEWHERE.test(drawing)) return 'parts';
  const foreign = [...drawing.matchAll(/<([\w.-]+:[\w.-]+)/g)].map(([, name = '']) => name);
  let size: Size | undefined;
  let isRoot = true;
  const clean = sanitizeHtml(drawing, {
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    allowedTags: [...SHAPES, ...GROUPS, ...PAINTS],
    allowedAttributes: { '*': [...attributes] },
    // References were checked above, and namespaces are addresses that nothing loads.
    allowedSchemesAppliedToAttributes: [],
    selfClosing: [...SHAPES, 'stop'],
    nonTextTags: [...REMARKS, ...foreign],
    textFilter: () => '',
    transformTags: {
      '*': (tagName, given) => {
        const attribs = safeAttributes(tagName, given, styles);
        if (tagName !== 'svg' || !isRoot) return { tagName, attribs };
        isRoot = false;
        size = sizeOf(attribs);
        const { width: _width, height: _height, viewBox: _box, ...more } = attribs;
        return { tagName, attribs: { ...more, xmlns: NAMESPACE, viewBox: size?.viewBox ?? '' } };
      },
    },
  }).trim();
  if (!clean.startsWith('<svg')) return 'broken';
  if (!size) return 'size';
  if (XMLValidator.validate(clean) !== true) return 'broken';
  if (!SHAPES.some((shape) => clean.includes(`<${shape} `))) return 'empty';
  const { width, height } = size;
  return { kind: 'svg', bytes: new TextEncoder().encode(clean), width, height };
}

/** Many times the size of a logo, because programs write much that is not drawn. */
const MAX_DRAWING_BYTES = 20 * MAX_LOGO_BYTES;

type Size = { width: number; height: number; viewBox: string };

/** CSS pixels in each absolute unit. */
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Size of a drawing from its view box, or from its sides, which a browser would not scale alone. */
function sizeOf(root: Attributes): Size | undefined {
  const box =
    root.viewBox
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , wide = 0, high = 0] = box;
  if (box.length === 4 && box.every(Number.isFinite) && wide > 0 && high > 0) {
    return { width: wide, height: high, viewBox: box.join(' ') };
  }
  const [width = 0, height = 0] = [root.width, root.height].map((side = '') => {
    const [, number, unit = ''] = /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(side) ?? [];
    return Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  });
  if (!(width > 0 && height > 0)) return undefined;
  return { width, height, viewBox: `0 0 ${width} ${height}` };
}

type LogoOutcome = 'campaign_logo' | 'campaign_no_logo' | 'campaign_same' | 'campaign_changed';

/** Version of the campaign that the page of the form showed. */
type Version = { by: Staff; version: number };

/** Shows an uploaded file in the footer of every page. */
export async function setLogo(
  bytes: Uint8Array,
  { by, version }: Version,
): Promise<LogoOutcome | { problem: LogoProblem | 'missing' }> {
  if (bytes.length === 0) return { problem: 'missing' };
  const file = readLogoFile(bytes);
  if (typeof file === 'string') return { problem: file };
  const data = { name: file.name, bytes: new Uint8Array(file.bytes) };
  await db().campaignLogo.upsert({ where: { name: file.name }, create: data, update: {} });
  const outcome = await changeCampaign({ logo: file.name }, { by, version });
  if (outcome === 'done') await dropOldLogos(file.name);
  return outcome === 'done' ? 'campaign_logo' : `campaign_${outcome}`;
}

/** Shows no logo. */
export async function removeLogo({ by, version }: Version): Promise<LogoOutcome> {
  const outcome = await changeCampaign({ logo: null }, { by, version });
  return outcome === 'done' ? 'campaign_no_logo' : `campaign_${outcome}`;
}

/** Pages that are open, or cached, may still show the one before. */
async function dropOldLogos(name: string) {
  const createdAt = { lt: new Date(Date.now() - DAY_MS) };
  await db().campaignLogo.deleteMany({ where: { name: { not: name }, createdAt } });
}
