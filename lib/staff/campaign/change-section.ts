import { loadVersions } from '@/lib/campaign/campaign-row';
import { type CampaignChange, changeCampaign } from '@/lib/campaign/change-campaign';
import { decidingVariable } from '@/lib/campaign/settings';
import type { Staff } from '@/lib/staff/access/require-staff';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { campaignNotices, campaignProblems } from './campaign-labels';
import { CAMPAIGN_PATH, isSection, sectionFields, sectionPath } from './section-fields';

/**
 * Maximum length of the typed values. A cookie holds 4,000 bytes, and sealing turns three bytes
 * into four.
 */
const MAX_TYPED = 3_000;

type SectionResult = {
  path: string;
  /** Typed values, if the form has to be shown again. */
  typed?: Record<string, string>;
};

/**
 * Changes one section of the campaign from its form. The outcomes are in reading order. A form
 * without the field of a setting that an environment variable overrides leaves it as it is.
 * @param form as typed; its `version` is the campaign's version that the page showed
 */
export async function changeSection(
  section: string,
  form: Record<string, string>,
  by: Staff,
): Promise<SectionResult> {
  if (!isSection(section)) return { path: CAMPAIGN_PATH };
  const page = sectionPath(section);
  await loadVersions();
  const read = sectionFields[section].safeParse(form);
  if (!read.success) {
    const problems = problemsFrom(campaignProblems, read.error);
    const query = problemQuery(campaignProblems, problems);
    return { path: `${page}?${query}&kept=${section}`, typed: short(form) };
  }
  const decided = Object.keys(read.data).filter(decidingVariable);
  if (decided.some((name) => name in form)) {
    return { path: `${page}?${noticeQuery(campaignNotices, 'campaign_by_server')}` };
  }
  const own = Object.entries(read.data).filter(([name]) => !decided.includes(name));
  const change: CampaignChange = Object.fromEntries(own);
  // Without a valid version, the state that the decision was based on is unknown.
  const version = /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : -1;
  const outcome = await changeCampaign(change, { by, version });
  if (outcome === 'changed') {
    const notice = noticeQuery(campaignNotices, 'campaign_changed');
    return { path: `${page}?${notice}&kept=${section}`, typed: short(form) };
  }
  const notice = outcome === 'same' ? 'campaign_same' : (`campaign_${section}` as const);
  return { path: `${page}?${noticeQuery(campaignNotices, notice)}` };
}

function short({ version: _version, ...form }: Record<string, string>) {
  const few = Object.entries(form).slice(0, 6);
  const each = Math.floor(MAX_TYPED / few.length);
  return Object.fromEntries(few.map(([name, text]) => [name, text.slice(0, each)]));
}
