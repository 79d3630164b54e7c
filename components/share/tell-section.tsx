import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { ShareLinks } from './tell-somebody';

/** At the end of a page that has been about something else. */
export function ShareSection({ language }: { language: Language }) {
  return (
    <section className="tell" aria-labelledby="tell">
      <h2 id="tell">{copy(language).share.title}</h2>
      <ShareLinks language={language} />
    </section>
  );
}
