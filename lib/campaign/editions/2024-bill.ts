import type { ActDays } from '../act-days';
import type { EditionFacts, EditionWords } from '../edition-parts';
import type { Language } from '../languages';
import { en } from './2024-bill-en';
import { es } from './2024-bill-es';

/** Call to action of 2024: support the bills of the 118th Congress. */
export const facts: EditionFacts = {
  asksFor: 'passage',
  bills: [
    { congress: 118, type: 'hr', number: 7137 },
    { congress: 118, type: 's', number: 4214 },
  ],
  topic: 'Crime and Law Enforcement',
  stance: 'Pro',
  hasStudy: true,
};

export const words: Record<Language, (days: ActDays) => EditionWords> = { en, es };
