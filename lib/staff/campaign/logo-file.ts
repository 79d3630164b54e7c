import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { changeCampaign } from '@/lib/campaign/change-campaign';
import { db } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Picture, readSvg, type SvgProblem } from './logo-svg';

/** Every page loads it once, so it must weigh little. */
export const MAX_LOGO_BYTES = 20_000;
/** Size at which the footer shows it, at most. */
const SHOWN = { width: 200, height: 48 };
const MAX_PIXELS = 2_000;

/** Why a file cannot be the logo, as a key of the labels. */
type LogoProblem = SvgProblem | 'pixels';

type LogoFile = { name: string; bytes: Uint8Array };

/** A logo that is safe to serve, and small, from an uploaded file. */
export function readLogoFile(bytes: Uint8Array): LogoFile | LogoProblem {
  const kind = isPng(bytes) ? 'png' : 'svg';
  const file = kind === 'png' ? readPng(bytes) : readSvg(bytes);
  if (typeof file === 'string') return file;
  if (file.bytes.length > MAX_LOGO_BYTES) return 'large';
  const scale = Math.min(SHOWN.width / file.width, SHOWN.height / file.height);
  const [width, height] = [file.width, file.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const hash = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 16);
  return { name: `${hash}-${width}x${height}.${kind}`, bytes: file.bytes };
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const isPng = (bytes: Uint8Array) => PNG_SIGNATURE.equals(bytes.subarray(0, 8));

/** Chunks of a still picture; all others may hold the name of a person or a place. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND']);

/** The picture alone, without what programs and cameras write beside it. */
function readPng(bytes: Uint8Array): Picture | LogoProblem {
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
  return { bytes: Buffer.concat(kept), width, height };
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
