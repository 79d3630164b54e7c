import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { consequences, statistics } from '@/lib/campaign/statistics';
import { SourceLink } from '../page/source-link';

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
