import { SourceLink } from '@/components/page/source-link';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { consequences, respondents, statisticKeys, statistics } from '@/lib/campaign/statistics';

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

type Props = {
  filled: number;
  of: 10 | 100;
  /** What is drawn, in words. */
  label: string;
};

const row = (y: number, from: number, count: number) =>
  count > 0 ? `M${from * 10 + 5} ${y * 10 + 5}h${(count - 1) * 10 + 0.1}` : '';

/** Rows of ten dots, of which some are filled. A dash of no length with a round cap is a dot. */
export function DotArray({ filled, of, label }: Props) {
  const rows = Array.from({ length: of / 10 }, (_, y) => {
    const on = Math.min(10, Math.max(0, filled - y * 10));
    return { on: row(y, 0, on), off: row(y, on, 10 - on) };
  });
  const off = rows.map((each) => each.off).join('');
  return (
    <svg className="dots" viewBox={`0 0 100 ${of / 10}0`} role="img" aria-label={label}>
      <path className="dot-on" d={rows.map((each) => each.on).join('')} />
      <path className="dot-off" d={off} />
      <path className="dot-hole" d={off} />
    </svg>
  );
}

/** What a record kept people from: the words and numbers are text, the bar only shows them. */
export function ConsequenceBars({ language }: { language: Language }) {
  const { findings, among } = copy(language).statistics;
  return (
    <>
      <ul className="bars">
        {consequences.map((key) => {
          const { percent, among: group } = statistics[key];
          return (
            <li key={key}>
              <strong className="number">{percent}%</strong> {findings[key]}{' '}
              <span className="small">{among[group]}</span>
              <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar-all" width="100" height="3" />
                <rect className="bar-part" width={percent} height="3" />
              </svg>
            </li>
          );
        })}
      </ul>
      <p>
        <SourceLink language={language} source={statistics.job.source} />
      </p>
    </>
  );
}

/** Each number with whom it counts, where it comes from and what it does not say. */
export function StatisticsTable(props: { language: Language; labelledBy: string }) {
  const { language, labelledBy } = props;
  const { columns, tableFindings, among, saysNot } = copy(language).statistics;
  return (
    <table className="stacked" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{columns.finding}</th>
          <th scope="col">{columns.share}</th>
          <th scope="col">{columns.among}</th>
          <th scope="col">{columns.not}</th>
        </tr>
      </thead>
      <tbody>
        {statisticKeys.map((key) => {
          const { percent, among: group, source } = statistics[key];
          const of = among[group];
          return (
            <tr key={key}>
              <th scope="row">{tableFindings[key]}</th>
              <td data-label={columns.share}>{percent}%</td>
              <td data-label={columns.among}>{typeof of === 'string' ? of : of(respondents)}</td>
              <td data-label={columns.not}>
                {saysNot[key]} <SourceLink language={language} source={source} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
