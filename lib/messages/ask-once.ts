import { likelyEmailAddress, readEmailAddress } from '@/lib/platform/email-address';
import type { Draft } from './draft';
import { TRAP } from './journey';
import { shortField } from './title';
import type { StepProblems } from './writing';

/**
 * Whether the hidden field came filled, for the first time. It is emptied, and the second time
 * nothing is said: a person whose browser fills it again could not get on otherwise.
 */
export function takeTrap({ content }: Draft): boolean {
  const isFilled = Boolean(content.typed[TRAP]);
  content.typed[TRAP] = '';
  if (!isFilled || content.asked?.[TRAP]) return false;
  content.asked = { ...content.asked, [TRAP]: 'yes' };
  return true;
}

/** Asks about an email address that looks mistyped. */
export function askEmail(draft: Draft, problems: StepProblems) {
  const address = readEmailAddress(draft.content.typed.email ?? '');
  if (address && likelyEmailAddress(address) && isNews(draft, 'email')) problems.email ??= 'typo';
}

/** Asks about a street or a city that an office's gateway finds too short. */
export async function askShortField(draft: Draft, problems: StepProblems) {
  const field = await shortField(draft.content);
  if (field && isNews(draft, field)) problems[field] ??= 'short';
}

/** What needs a question is asked about once: typed again, or left as it is, it is right. */
function isNews({ content }: Draft, field: string): boolean {
  const typed = content.typed[field] ?? '';
  const isAsked = content.asked?.[field] === typed;
  content.asked = { ...content.asked, [field]: typed };
  return !isAsked;
}
