import { changeCampaign } from '@/lib/campaign/change-campaign';
import { db } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type LogoProblem, readLogoFile } from './logo-file';

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
