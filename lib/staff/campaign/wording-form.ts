import { z } from 'zod';
import { type Wording, wordingFrom } from '@/lib/campaign/wording';
import { oneLine } from '@/lib/delivery/letters/clean-text';
import { tidyText } from '@/lib/messages/schema';
import type { OfDraft } from './settings-labels';
import { BRING_BACK_REASON } from './wording-labels';

/** The words of a form, without what nobody sees; what is too long stays, to be told so. */
export function readWords(form: Record<string, string>): Wording {
  return wordingFrom((key) => tidyText(form[key] ?? ''));
}

/** Which draft a form was made of. */
export function readOfDraft({ draft = '', version = '' }: Record<string, string>): OfDraft {
  return { draft, version: wholeIn(version) ?? -1 };
}

/** A number as our own pages write it. */
export function wholeIn(text: string | undefined): number | undefined {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export const bringBackReason = z
  .string()
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(1, 'missing')
      .min(BRING_BACK_REASON.least, 'short')
      .max(BRING_BACK_REASON.most, 'long'),
  );
