import { type GeneralQuestion, generalAnswers } from '@/lib/campaign/act-points';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

/** The questions of an edition, then those about the Act that any edition has. */
export function questionsAbout({ questions }: Edition, language: Language): Edition['questions'] {
  const { actQuestions } = copy(language);
  const general = (Object.keys(generalAnswers) as GeneralQuestion[]).map((key) => ({
    ...actQuestions[key],
    source: generalAnswers[key],
  }));
  return [...questions, ...general];
}
