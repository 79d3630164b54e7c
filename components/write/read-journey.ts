import { headers } from 'next/headers';
import { cache } from 'react';
import type { FieldProblem } from '@/components/form/error-summary';
import { type CampaignState, readCampaign, writingState } from '@/lib/campaign/campaign';
import { isLanguage, type Language } from '@/lib/campaign/languages';
import { problemSentence } from '@/lib/campaign/problem-sentence';
import { type DraftContent, findDraft } from '@/lib/messages/draft';
import { readCookie } from '@/lib/platform/cookies';

export type Journey = {
  language: Language;
  campaign: CampaignState;
  /** Whether messages are taken at all. */
  state: ReturnType<typeof writingState>;
  draft: DraftContent | undefined;
  /** In the order of the fields on the page, as finished sentences. */
  problems: FieldProblem[];
  /** What the visitor typed in a field, or what is offered instead. */
  typed: (field: string, offered?: string) => string;
  /** The sentence for a field's problem. */
  error: (field: string) => string | undefined;
};

/** What every screen of the journey needs; read once a request. */
export const readJourney = cache(async (lang: string): Promise<Journey> => {
  const language: Language = isLanguage(lang) ? lang : 'en';
  const [campaign, draft] = await Promise.all([readCampaign(), readDraft()]);
  const problems = Object.entries(draft?.problems ?? {}).map(([field, key]) => ({
    field,
    sentence: problemSentence(language, field, key),
  }));
  return {
    language,
    campaign,
    state: writingState(campaign),
    draft,
    problems,
    typed: (field, offered = '') => draft?.typed[field] ?? offered,
    error: (field) => problems.find((problem) => problem.field === field)?.sentence,
  };
});

async function readDraft(): Promise<DraftContent | undefined> {
  const draft = await findDraft(readCookie(await headers(), 'draft'));
  return draft?.content;
}
