import './campaign.css';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { consequences, respondents, statisticKeys, statistics } from '@/lib/campaign/statistics';

/**
 * Main number of the study, then the share of those with a record who trace arrests to trafficking.
 */
export function RecordFigures({ language }: { language: Language }) {
  const words = copy(language).statistics;
  const { record, arrests } = statistics;
  const tenths = arrests.percent / 10;
  return (
    <div className="figures">
      <figure>
        <figcaption>
          <strong className="number">{words.inHundred(record.percent)}</strong>
          {words.among.respondents(respondents)} {words.findings.record}
        </figcaption>
        <DotArray filled={record.percent} of={100} label={words.recordDrawing(record.percent)} />
      </figure>
      <figure>
        <figcaption>
          <strong className="number">{words.inTen(tenths)}</strong>
          {words.among.withRecord} {words.findings.arrests}
        </figcaption>
        <DotArray filled={tenths} of={10} label={words.arrestsDrawing(tenths)} />
      </figure>
    </div>
  );
}

type Props = {
  filled: number;
  of: 10 | 100;
  /** Text alternative of the drawing. */
  label: string;
};

const row = (y: number, from: number, count: number) =>
  count > 0 ? `M${from * 10 + 5} ${y * 10 + 5}h${(count - 1) * 10 + 0.1}` : '';

/** Rows of dots, some of them filled. A dash of length zero with a round cap is a dot. */
export function DotArray({ filled, of, label }: Props) {
  const across = of === 10 ? 10 : 20;
  const rows = Array.from({ length: of / across }, (_, y) => {
    const on = Math.min(across, Math.max(0, filled - y * across));
    return { on: row(y, 0, on), off: row(y, on, across - on) };
  });
  const off = rows.map((each) => each.off).join('');
  const box = `0 0 ${across * 10} ${rows.length * 10}`;
  return (
    <svg className="dots" viewBox={box} role="img" aria-label={label}>
      <path className="dot-on" d={rows.map((each) => each.on).join('')} />
      <path className="dot-off" d={off} />
      <path className="dot-hole" d={off} />
    </svg>
  );
}

/** Effects of a record: the words and numbers are text, which the bars illustrate. */
export function ConsequenceBars({ language }: { language: Language }) {
  const { findings, barsOf } = copy(language).statistics;
  return (
    <>
      <p className="small bars-of">{barsOf}</p>
      <ul className="bars">
        {consequences.map((key) => {
          const { percent } = statistics[key];
          return (
            <li key={key}>
              <span>{findings[key]}</span>
              <span className="bar-line">
                <svg width={`${percent}%`} height="24" aria-hidden="true">
                  <rect className="bar-part" width="100%" height="24" />
                </svg>
                <strong className="number">{percent}%</strong>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Each number with its population, its source, and its limits. */
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
          const { percent, among: group } = statistics[key];
          const of = among[group];
          return (
            <tr key={key}>
              <th scope="row">{tableFindings[key]}</th>
              <td data-label={columns.share}>{percent}%</td>
              <td data-label={columns.among}>{typeof of === 'string' ? of : of(respondents)}</td>
              <td data-label={columns.not}>{saysNot[key]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
