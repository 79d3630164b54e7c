import { actDuties, actHistory, type Entry, type HistoryKey } from '@/lib/campaign/act-history';
import { actStages, lawStage, type StageKey } from '@/lib/campaign/act-stages';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { Timeline } from './timeline';
import { YearsBar } from './years-bar';

type Props = { language: Language };

/** The Act's record in its stages, each drawn to scale, every event with its source. */
export function ActHistory({ language }: Props) {
  const { act } = copy(language);
  return (
    <>
      <h2 id="history">{act.historyTitle}</h2>
      <p>{act.historyLead}</p>
      {(Object.keys(actStages) as StageKey[]).map((key) => (
        <Stage key={key} language={language} stage={key} />
      ))}
    </>
  );
}

/** What the law asks of others, on the same scale. */
export function ActDuties({ language }: Props) {
  const { act } = copy(language);
  const dates = Object.values(actDuties).map(({ date }) => date);
  return (
    <>
      <h2 id="due">{act.dutiesTitle}</h2>
      <YearsBar {...lawStage} marks={dates} />
      <Timeline language={language} entries={actDuties} sentences={act.duties} due={act.due} />
    </>
  );
}

function Stage({ language, stage }: Props & { stage: StageKey }) {
  const { act } = copy(language);
  const { from, to } = actStages[stage];
  const events: readonly HistoryKey[] = actStages[stage].events;
  const entries = Object.fromEntries(events.map((key) => [key, actHistory[key] as Entry]));
  return (
    <>
      <h3>{act.stages[stage]}</h3>
      <p className="small">{act.span(longDate(from, language), longDate(to, language))}</p>
      <YearsBar from={from} to={to} marks={events.map((key) => actHistory[key].date)} />
      <Timeline language={language} entries={entries} sentences={act.history} />
    </>
  );
}
