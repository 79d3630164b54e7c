import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** The headings of the page about the Act, in its order. */
export function actHeadings(language: Language) {
  const { act, actCarried, actChanges, actExample } = copy(language);
  return [
    { id: 'does', title: act.doesTitle },
    { id: 'helps', title: act.helpsTitle },
    { id: 'limits', title: act.notTitle },
    { id: 'bills', title: act.billTitle },
    { id: 'example', title: actExample.title },
    { id: 'history', title: act.historyTitle },
    { id: 'due', title: act.dutiesTitle },
    { id: 'changed', title: actChanges.title },
    { id: 'carried', title: actCarried.title },
    { id: 'asks', title: actCarried.askTitle },
    { id: 'questions', title: act.questionsTitle },
    { id: 'help', title: act.helpTitle },
    { id: 'sources', title: act.sourcesTitle },
  ];
}
