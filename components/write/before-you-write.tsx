import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** What a survivor should know before the first word is typed. */
export function BeforeYouWrite({ language }: { language: Language }) {
  const { write, selfSend } = copy(language);
  const { safety } = write;
  return (
    <section className="callout" aria-labelledby="before">
      <h2 id="before">{safety.title}</h2>
      <ul>
        {safety.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>
        <a href={`/${language}/safety`}>{safety.more}</a>
      </p>
      <p>
        <a href={`/${language}/send-yourself`}>{selfSend.link}</a>
      </p>
    </section>
  );
}
