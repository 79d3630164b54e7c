import { headers } from 'next/headers';
import { cache } from 'react';
import { type CampaignState, readCampaign, writingState } from '@/lib/campaign/campaign';
import { copy, type FieldProblem } from '@/lib/campaign/copy';
import { type Edition, letterText } from '@/lib/campaign/edition';
import { isLanguage, type Language, otherLanguage } from '@/lib/campaign/languages';
import { editionInForce } from '@/lib/campaign/published-wordings';
import { readTypedAddress } from '@/lib/lookup/typed-address';
import { type DraftContent, findDraft } from '@/lib/messages/draft';
import { fields } from '@/lib/messages/journey';
import { readCallerZip } from '@/lib/offices/calling/caller';
import { addressProblem } from '@/lib/offices/read-lookup';
import { readCookie } from '@/lib/platform/answers';
import { likelyEmailAddress, readEmailAddress } from '@/lib/platform/email-address';
import { errorName, log } from '@/lib/platform/log';
import { fieldLine } from '@/lib/platform/text';
import { titleProblem } from './title';

export type Journey = {
  language: Language;
  campaign: CampaignState;
  /** Whether messages are accepted at all; `unavailable` when the draft cannot be read. */
  state: ReturnType<typeof writingState> | 'unavailable';
  draft: DraftContent | undefined;
  /** In the order of the fields on the page, as finished sentences. */
  problems: FieldProblem[];
  /** Typed value of a field, or the offered one. */
  typed: (field: string, offered?: string) => string;
  /** Sentence for a field's problem. */
  error: (field: string) => string | undefined;
};

/** Data for every screen of the journey, read once per request. */
export const readJourney = cache(async (lang: string): Promise<Journey> => {
  const language: Language = isLanguage(lang) ? lang : 'en';
  const [campaign, kept] = await Promise.all([readCampaign(), readDraft()]);
  const draft = kept === 'unavailable' ? undefined : kept;
  const inOther = await editionInForce(campaign.edition, otherLanguage(language), campaign);
  const ofTitle = draft && (await titleProblem(language, draft));
  const brought: Record<string, string> = draft ? {} : await readBrought();
  const problems = Object.entries(draft?.problems ?? {})
    // There is nothing to correct; a separate page handles it (`AlreadyWritten`).
    .filter(([, key]) => key !== 'already_written')
    .map(([field, key]) => ({
      // A district has no field; the ZIP code may be wrong.
      field: field === 'district' ? 'zip' : field,
      sentence:
        (field === 'prefix' && ofTitle) ||
        (key === 'typo' && emailSentence(language, draft)) ||
        addressProblem(language, { field, problem: key, zip: draft?.typed.zip }),
    }))
    .sort((one, other) => placeOf(one.field) - placeOf(other.field));
  return {
    language,
    campaign,
    state: kept === 'unavailable' ? kept : writingState(campaign),
    draft,
    problems,
    typed: (field, offered = '') => {
      const kept = draft?.typed[field];
      if (kept === undefined) return brought[field] ?? offered;
      return isOfferedIn(inOther, { field, kept }) ? offered : kept;
    },
    error: (field) => problems.find((problem) => problem.field === field)?.sentence,
  };
});

function emailSentence(language: Language, draft: DraftContent | undefined) {
  const likely = likelyEmailAddress(readEmailAddress(draft?.typed.email ?? '') ?? '');
  return likely && copy(language).emailQuestion(likely);
}

/**
 * Whether a text was left as the form offered it in the other language, in the wording that staff
 * published; it then follows the visitor's language.
 */
function isOfferedIn(edition: Edition, { field, kept }: { field: string; kept: string }): boolean {
  if (field !== 'message' && field !== 'subject') return false;
  const text = field === 'message' ? letterText(edition) : edition.subject;
  return fieldLine(kept) === fieldLine(text);
}

const placeOf = (field: string) => (fields as readonly string[]).indexOf(field);

/** Values typed in a lookup a few minutes ago, from its sealed cookies. */
async function readBrought(): Promise<Record<string, string>> {
  const from = await headers();
  const zip = readCallerZip(from);
  return { ...(zip && { zip }), ...readTypedAddress(from) };
}

async function readDraft(): Promise<DraftContent | 'unavailable' | undefined> {
  const cookie = readCookie(await headers(), 'draft');
  try {
    return (await findDraft(cookie))?.content;
  } catch (problem) {
    // The draft is still stored, and writers who return later find it again.
    log.error('draft_not_read', { error: errorName(problem) });
    return 'unavailable';
  }
}
