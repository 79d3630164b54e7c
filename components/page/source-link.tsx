import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type Source, sourceName } from '@/lib/campaign/source';

type SourceLinksProps = { language: Language; sources: readonly Source[] };

/** Source links of a section: each page once, in the order of the statements it supports. */
export function SourceLinks({ language, sources }: SourceLinksProps) {
  const pages = new Map(sources.map((source) => [source.url, sourceName(source, language)]));
  const { sources: label } = copy(language).site;
  return (
    <p className="source">
      {label}:{' '}
      {[...pages].map(([url, name], at) => (
        <span key={url}>
          {at > 0 && ', '}
          <a href={url}>{name}</a>
        </span>
      ))}
    </p>
  );
}

/** Source link: "Source: govinfo.gov" or "Source: 18 U.S.C. 28" */
export function SourceLink({ language, source }: { language: Language; source: Source }) {
  const { site } = copy(language);
  return (
    <span className="source">
      {site.source}: <a href={source.url}>{sourceName(source, language)}</a>
    </span>
  );
}
