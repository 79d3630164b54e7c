import { type CampaignChange, changeCampaign } from '@/lib/campaign/change-campaign';
import { problemsOf } from '@/lib/lookup/address';
import type { Staff } from '@/lib/staff/access/require-staff';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { isSection, sectionFields } from './section-fields';

export const CAMPAIGN_PATH = '/staff/campaign';

/** A cookie holds four thousand bytes, and sealing makes three of them four. */
const MAX_TYPED = 3_000;

export type Taken = {
  path: string;
  /** What was typed, when it has to come back to the form. */
  typed?: Record<string, string>;
};

/**
 * Changes one section of the campaign as its form says, the outcomes in reading order.
 * @param form as typed; its `version` says which state of the campaign it was made of
 */
export async function changeSection(
  section: string,
  form: Record<string, string>,
  by: Staff,
): Promise<Taken> {
  if (!isSection(section)) return { path: CAMPAIGN_PATH };
  const read = sectionFields[section].safeParse(form);
  if (!read.success) {
    const problems = problemQuery(problemsOf(read.error));
    return { path: `${CAMPAIGN_PATH}?${problems}&kept=${section}`, typed: short(form) };
  }
  const change: CampaignChange = read.data;
  // Without a version, or with a broken one, nobody knows what was decided on.
  const version = /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : -1;
  const outcome = await changeCampaign(change, { by, version });
  if (outcome === 'changed') {
    const path = `${CAMPAIGN_PATH}?notice=campaign_changed&kept=${section}`;
    return { path, typed: short(form) };
  }
  const notice = outcome === 'same' ? 'campaign_same' : `campaign_${section}`;
  return { path: `${CAMPAIGN_PATH}?notice=${notice}` };
}

function short({ version: _version, ...form }: Record<string, string>) {
  const few = Object.entries(form).slice(0, 6);
  const each = Math.floor(MAX_TYPED / few.length);
  return Object.fromEntries(few.map(([name, text]) => [name, text.slice(0, each)]));
}
