import type { ActDays } from '../act-days';
import type { EditionFacts, EditionWords } from '../edition-parts';
import type { Language } from '../languages';
import { en as en2024 } from './2024-bill-en';
import { es as es2024 } from './2024-bill-es';
import { en as en2026 } from './2026-law-en';
import { es as es2026 } from './2026-law-es';

type ShippedEdition = {
  facts: EditionFacts;
  words: Record<Language, (days: ActDays) => EditionWords>;
};

/** Editions that the site ships with. */
export const shipped = {
  /** Call to action of 2024: support the bills of the 118th Congress. */
  '2024-bill': {
    facts: {
      asksFor: 'passage',
      bills: [
        { congress: 118, type: 'hr', number: 7137 },
        { congress: 118, type: 's', number: 4214 },
      ],
      topic: 'Crime and Law Enforcement',
      stance: 'Pro',
      hasStudy: true,
    },
    words: { en: en2024, es: es2024 },
  },
  /** After the Act became law: have it carried out, published, funded, and expanded. */
  '2026-law': {
    facts: {
      asksFor: 'carrying out',
      bills: [
        { congress: 119, type: 'hr', number: 4323 },
        { congress: 119, type: 's', number: 2255 },
      ],
      topic: 'Crime and Law Enforcement',
      stance: 'Pro',
      hasStudy: true,
    },
    words: { en: en2026, es: es2026 },
  },
} satisfies Record<string, ShippedEdition>;
