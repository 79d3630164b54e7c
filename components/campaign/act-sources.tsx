import { copy } from '@/lib/campaign/copy';
import { reentryProject } from '@/lib/campaign/hotline';
import type { Language } from '@/lib/campaign/languages';
import { lawSources } from '@/lib/campaign/law-sources';

/** Where to find a lawyer, and what the page rests on. */
export function ActSources({ language }: { language: Language }) {
  const { act } = copy(language);
  const keys = Object.keys(lawSources) as (keyof typeof lawSources)[];
  return (
    <>
      <h2 id="help">{act.helpTitle}</h2>
      <p>
        {act.help} <a href={reentryProject}>{act.helpLink}</a>
      </p>
      <h2 id="sources">{act.sourcesTitle}</h2>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <a href={lawSources[key].url}>{act.sources[key]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
