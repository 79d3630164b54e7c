import type { ActDays } from '../act-days';
import type { EditionFacts, EditionWords } from '../edition-parts';
import type { Language } from '../languages';
import { en } from './2026-law-en';
import { es } from './2026-law-es';

/** Call to action after the Act became law: have it carried out, published, funded, and expanded. */
export const facts: EditionFacts = {
  asksFor: 'carrying out',
  bills: [
    { congress: 119, type: 'hr', number: 4323 },
    { congress: 119, type: 's', number: 2255 },
  ],
  topic: 'Crime and Law Enforcement',
  stance: 'Pro',
  hasStudy: true,
};

export const words: Record<Language, (days: ActDays) => EditionWords> = { en, es };
