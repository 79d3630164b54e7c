import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { respondents, statisticKeys, statistics } from '@/lib/campaign/statistics';
import { SourceLink } from '../page/source-link';

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
