import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type Source, sourceName } from '@/lib/campaign/source';

/** "Source: govinfo.gov", and a word of warning where a fact rests on one account. */
export function SourceLink({ language, source }: { language: Language; source: Source }) {
  const { site, act } = copy(language);
  return (
    <span className="source">
      {site.source}: <a href={source.url}>{sourceName(source)}</a>
      {source.confidence === 'medium' && ` (${act.medium})`}
    </span>
  );
}
