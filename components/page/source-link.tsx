import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type Source, sourceName } from '@/lib/campaign/source';

/** "Source: govinfo.gov" */
export function SourceLink({ language, source }: { language: Language; source: Source }) {
  const { site } = copy(language);
  return (
    <span className="source">
      {site.source}: <a href={source.url}>{sourceName(source)}</a>
    </span>
  );
}
