import { actDuties, actHistory, type Entry, type HistoryKey } from '@/lib/campaign/act-history';
import { actStages, drawnStages, type StageKey } from '@/lib/campaign/act-stages';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { Timeline } from './timeline';
import { YearsAxis, YearsBar } from './years-bar';

type Props = { language: Language };

/** The Act's record: its stages drawn on one scale, then every event with its source. */
export function ActHistory({ language }: Props) {
  const { act } = copy(language);
  return (
    <>
      <h2 id="history">{act.historyTitle}</h2>
      <Stages language={language} />
      {(Object.keys(actStages) as StageKey[]).map((key) => (
        <div key={key}>
          <h3>{act.stages[key]}</h3>
          <Timeline language={language} entries={entriesOf(key)} sentences={act.history} />
        </div>
      ))}
    </>
  );
}

/** What the law asks of others, and by when. */
export function ActDuties({ language }: Props) {
  const { act } = copy(language);
  return (
    <>
      <h2 id="due">{act.dutiesTitle}</h2>
      <Timeline language={language} entries={actDuties} sentences={act.duties} due={act.due} />
    </>
  );
}

function Stages({ language }: Props) {
  const { act } = copy(language);
  return (
    <figure className="stages">
      <figcaption>{act.historyLead}</figcaption>
      <ol>
        {(Object.keys(drawnStages) as (StageKey | 'due')[]).map((key) => {
          const { from, to } = drawnStages[key];
          return (
            <li key={key}>
              <strong>{act.stages[key]}</strong>{' '}
              <span className="small">
                {act.span(longDate(from, language), longDate(to, language))}
              </span>
              <YearsBar {...drawnStages[key]} />
            </li>
          );
        })}
      </ol>
      <YearsAxis />
    </figure>
  );
}

const entriesOf = (stage: StageKey) => {
  const events: readonly HistoryKey[] = actStages[stage].events;
  return Object.fromEntries(events.map((key) => [key, actHistory[key] as Entry]));
};
