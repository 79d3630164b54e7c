import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import sanitizeHtml from 'sanitize-html';
import { changeCampaign } from '@/lib/campaign/change-campaign';
import { db } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';

/** Every page loads it once, so it must weigh little. */
export const MAX_LOGO_BYTES = 20_000;
/** Size at which the footer shows it, at most. */
const SHOWN = { width: 200, height: 48 };
const MAX_PIXELS = 2_000;

/** Why a file cannot be the logo, as a key of the labels. */
export type LogoProblem = 'kind' | 'broken' | 'large' | 'pixels' | 'parts';

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

/** Parts of a drawing that need nothing else: no text, whose fonts differ, and no style sheet. */
const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use'];
const GROUPS = ['svg', 'g', 'defs', 'symbol', 'clipPath', 'mask', 'title', 'desc'];
const PAINTS = ['linearGradient', 'radialGradient', 'stop'];
/** What a logo would not look the same without. */
const NEEDED_ELSEWHERE = /<(?:style|text|image|foreignObject|filter|pattern)[\s>/]/i;

const PAINT_ATTRIBUTES =
  'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask stop-color stop-opacity color transform';
const SHAPE_ATTRIBUTES =
  'd x y x1 y1 x2 y2 cx cy r rx ry fx fy points width height viewBox preserveAspectRatio offset id href xlink:href gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits xmlns xmlns:xlink';
const paints = new Set(PAINT_ATTRIBUTES.split(' '));
const attributes = new Set([...paints, ...SHAPE_ATTRIBUTES.split(' ')]);

/** Only references into the drawing itself. */
const LEAVES = /url\(\s*['"]?(?!#)|^(?!#).*:/i;

/** Known attributes without references to the outside; inline styles become attributes. */
function safeAttributes(given: Record<string, string>): Record<string, string> {
  const styles = (given.style ?? '').split(';').map((rule) => rule.split(':', 2));
  const styled = styles.map(([name = '', value = '']) => [name.trim(), value.trim()]);
  const all = [
    ...Object.entries(given).filter(([name]) => attributes.has(name)),
    ...styled.filter(([name = '']) => paints.has(name)),
  ];
  return Object.fromEntries(
    all.filter(([name = '', value = '']) => {
      if (name.startsWith('xmlns')) return true;
      if (name.endsWith('href')) return /^#[\w-]+$/.test(value);
      return !LEAVES.test(value);
    }),
  );
}

const NAMESPACE = 'http://www.w3.org/2000/svg';

function readSvg(bytes: Uint8Array): Drawing | LogoProblem {
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/i.test(text)) return 'kind';
  if (XMLValidator.validate(text) !== true) return 'broken';
  if (NEEDED_ELSEWHERE.test(text)) return 'parts';
  const clean = sanitizeHtml(text, {
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    allowedTags: [...SHAPES, ...GROUPS, ...PAINTS],
    allowedAttributes: { '*': [...attributes] },
    // References were checked above, and namespaces are addresses that nothing loads.
    allowedSchemesAppliedToAttributes: [],
    selfClosing: [...SHAPES, 'stop'],
    transformTags: {
      '*': (tagName, given) => {
        const attribs = safeAttributes(given);
        return { tagName, attribs: tagName === 'svg' ? { xmlns: NAMESPACE, ...attribs } : attribs };
      },
    },
  }).trim();
  const [root = '', found] = /^<svg[^>]*>/.exec(clean) ? sizeOf(clean) : [];
  if (!root || !found || XMLValidator.validate(clean) !== true) return 'broken';
  return { kind: 'svg', bytes: new TextEncoder().encode(clean), ...found };
}

/** Sides of a drawing, from its view box or its size. */
function sizeOf(svg: string): [string, { width: number; height: number } | undefined] {
  const [root = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  const box = /viewBox="\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)\s*"/.exec(root);
  const side = (name: string) => new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1];
  const [width, height] = [box?.[1] ?? side('width'), box?.[2] ?? side('height')].map(Number);
  return [root, width && height ? { width, height } : undefined];
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
