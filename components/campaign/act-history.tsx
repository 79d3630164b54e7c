import { actDuties, actHistory, type Entry } from '@/lib/campaign/act-history';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { SourceLink } from '../page/source-link';

/** The Act's record, oldest first, and what is due next; each with its source. */
export function ActHistory({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <>
      <h2 id="history">{act.historyTitle}</h2>
      <Timeline language={language} entries={actHistory} sentences={act.history} />
      <h2 id="due">{act.dutiesTitle}</h2>
      <Timeline language={language} entries={actDuties} sentences={act.duties} due={act.due} />
    </>
  );
}

function Timeline<Key extends string>(props: {
  language: Language;
  entries: Record<Key, Entry>;
  sentences: Record<Key, string>;
  due?: (date: string) => string;
}) {
  const { language, entries, sentences, due = (date) => date } = props;
  return (
    <ol className="timeline">
      {(Object.keys(entries) as Key[]).map((key) => {
        const { date, source } = entries[key];
        return (
          <li key={key}>
            <time dateTime={date}>{due(longDate(date, language))}</time>
            <p>
              {sentences[key]} <SourceLink language={language} source={source} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
