import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** What is left to do once a message is on its way, and what to know of this page's address. */
export function WhatNext({ language, district }: { language: Language; district: string }) {
  const { nextTitle, nextCall, keep, historyNote } = copy(language).receipt;
  return (
    <section className="callout" aria-labelledby="next">
      <h2 id="next">{nextTitle}</h2>
      <p>
        <a href={`/${language}/lookup?district=${district}`}>{nextCall}</a>
      </p>
      <p className="small">
        {keep} {historyNote}
      </p>
    </section>
  );
}
