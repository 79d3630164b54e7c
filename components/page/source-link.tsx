import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type Source, sourceName } from '@/lib/campaign/source';

type SourceLinksProps = { language: Language; sources: readonly Source[] };

/** Source links of a section: each source once, in the order of the statements it supports. */
export function SourceLinks({ language, sources }: SourceLinksProps) {
  const places = new Map(sources.map((source) => [sourceName(source), source]));
  const { sources: label } = copy(language).site;
  return (
    <p className="source">
      {label}:{' '}
      {[...places].map(([name, { url }], at) => (
        <span key={name}>
          {at > 0 && ', '}
          <a href={url}>{name}</a>
        </span>
      ))}
    </p>
  );
}

/** Source link: "Source: govinfo.gov" */
export function SourceLink({ language, source }: { language: Language; source: Source }) {
  const { site } = copy(language);
  return (
    <span className="source">
      {site.source}: <a href={source.url}>{sourceName(source)}</a>
    </span>
  );
}
