import type { Entry } from '@/lib/campaign/act-history';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { SourceLink } from '../page/source-link';

type Props<Key extends string> = {
  language: Language;
  entries: Record<Key, Entry>;
  sentences: Record<NoInfer<Key>, string>;
  due?: (date: string) => string;
};

/** Dated events, oldest first, each with its source. */
export function Timeline<Key extends string>(props: Props<Key>) {
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
