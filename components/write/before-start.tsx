import { Bullets } from '@/components/campaign/bullets';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { env } from '@/lib/platform/env';

/** How to leave quickly and what that does not do, what is kept, what a letter gives away; then on. */
export function BeforeStart({ language }: { language: Language }) {
  const { before, write } = copy(language);
  return (
    <>
      <h1>{before.title}</h1>
      <p className="lead">{before.lead}</p>
      <h2>{before.exitTitle}</h2>
      <Bullets items={before.exit(new URL(env().EXIT_URL).host)} />
      <h2>{before.letterTitle}</h2>
      <Bullets items={write.safety.points} />
      <h2>{before.keepTitle}</h2>
      <Bullets items={before.keep} />
      <p>
        <a href={`/${language}/safety`}>{write.safety.more}</a>
      </p>
      <p>
        <a className="button" href={`/${language}/write`}>
          {before.start}
        </a>
      </p>
      <ul className="inline">
        <li>
          <a href={`/${language}/lookup`}>{before.call}</a>
        </li>
        <li>
          <a href={`/${language}/send-yourself`}>{before.selfSend}</a>
        </li>
      </ul>
    </>
  );
}
