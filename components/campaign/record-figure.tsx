import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { respondents, statistics } from '@/lib/campaign/statistics';
import { SourceLink } from '../page/source-link';
import { DotArray } from './dot-array';

/** 42 in 100 of those who answered have a record. */
export function RecordFigure({ language }: { language: Language }) {
  const words = copy(language).statistics;
  const { percent } = statistics.record;
  return (
    <figure>
      <DotArray filled={percent} of={100} label={words.recordDrawing(percent)} />
      <figcaption>
        <strong className="number">{words.inHundred(percent)}</strong> {words.findings.record}
        <span className="small">{words.among.respondents(respondents)}</span>
        <SourceLink language={language} source={statistics.record.source} />
      </figcaption>
    </figure>
  );
}
