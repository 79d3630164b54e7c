import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { statistics } from '@/lib/campaign/statistics';
import { SourceLink } from '../page/source-link';
import { DotArray } from './dot-array';

/** Nine in ten of those with a record had arrests that came of their exploitation. */
export function ArrestsFigure({ language }: { language: Language }) {
  const words = copy(language).statistics;
  const tenths = statistics.arrests.percent / 10;
  return (
    <figure>
      <DotArray filled={tenths} of={10} label={words.arrestsDrawing(tenths)} />
      <figcaption>
        <strong className="number">{words.inTen(tenths)}</strong> {words.findings.arrests}
        <span className="small">{words.among.withRecord}</span>
        <SourceLink language={language} source={statistics.arrests.source} />
      </figcaption>
    </figure>
  );
}
