import { SourceLink } from '@/components/page/source-link';
import { actDays } from '@/lib/campaign/act-days';
import {
  actDuties,
  actHistory,
  actStages,
  drawnStages,
  drawnYears,
  type Entry,
  type HistoryKey,
  placeInTime,
  type StageKey,
} from '@/lib/campaign/act-history';
import { openAsks } from '@/lib/campaign/act-points';
import { copy } from '@/lib/campaign/copy';
import { shippedNames } from '@/lib/campaign/edition';
import { billName, isHouseBill } from '@/lib/campaign/edition-parts';
import { type Language, locales, longDate } from '@/lib/campaign/languages';
import { type Sponsor, type SponsoredBill, sponsored } from '@/lib/campaign/sponsors';
import { washingtonDay } from '@/lib/platform/time';

type ActHistoryProps = { language: Language };

/** History of the Act: its stages drawn on one scale, then every event with its source. */
export function ActHistory({ language }: ActHistoryProps) {
  const { act } = copy(language);
  return (
    <>
      <Stages language={language} />
      {(Object.keys(actStages) as StageKey[]).map((key) => (
        <div key={key} className="hung-part">
          <h2>{act.stages[key]}</h2>
          <Timeline language={language} entries={entriesOf(key)} sentences={act.history} />
        </div>
      ))}
    </>
  );
}

/** Duties that the law gives to others, with their due dates. */
export function ActDuties({ language }: ActHistoryProps) {
  const { act } = copy(language);
  // A duty is due until its day is over.
  const today = washingtonDay(new Date());
  return (
    <>
      <h2 id="due">{act.dutiesTitle}</h2>
      <Timeline
        language={language}
        entries={actDuties}
        sentences={act.duties}
        due={(words, date) => (date < today ? act.wasDue : act.due)(words)}
      />
    </>
  );
}

function Stages({ language }: ActHistoryProps) {
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

type TimelineProps<Key extends string> = {
  language: Language;
  entries: Record<Key, Entry>;
  sentences: Record<NoInfer<Key>, string>;
  /** @param words date as text, @param date the same in ISO 8601 */
  due?: (words: string, date: string) => string;
};

/** Dated events, oldest first, each with its source. */
function Timeline<Key extends string>(props: TimelineProps<Key>) {
  const { language, entries, sentences, due = (words) => words } = props;
  return (
    <ol className="timeline">
      {(Object.keys(entries) as Key[]).map((key) => {
        const { date, source } = entries[key];
        return (
          <li key={key}>
            <time dateTime={date}>{due(longDate(date, language), date)}</time>
            <p>
              {sentences[key]} <SourceLink language={language} source={source} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

type YearsBarProps = { from: string; to: string; days: readonly string[] };

const all = placeInTime(`${drawnYears.end}`);
const years = Array.from({ length: drawnYears.end - drawnYears.first }, (_, n) => n);
const grid = years.map((n) => `M${n * 100} 0v16`).join('');

/** Period and the days in it, to scale. The text beside it says the same. */
function YearsBar({ from, to, days }: YearsBarProps) {
  const start = placeInTime(from);
  return (
    <svg className="years" viewBox={`0 0 ${all} 16`} preserveAspectRatio="none" aria-hidden="true">
      <path d={grid} />
      <rect x={start} y="3" width={placeInTime(to) - start} height="10" />
      <path className="years-day" d={days.map((day) => `M${placeInTime(day)} 0v16`).join('')} />
    </svg>
  );
}

/**
 * Labels of every fourth year under the bars. They are not scaled with the bars, which would
 * distort them.
 */
function YearsAxis() {
  return (
    <svg className="years-axis" aria-hidden="true">
      {years
        .filter((n) => n % 4 === 0)
        .map((n) => (
          <text key={n} x={`${(n * 10_000) / all}%`} y="75%">
            {drawnYears.first + n}
          </text>
        ))}
    </svg>
  );
}

type ActCarriedProps = { language: Language };

const nameOf = ({ last, state }: Sponsor) => `${last} (${state})`;

/**
 * Sponsors of the bills, those that became law first. Thanks go to sponsors, because there are no
 * recorded votes.
 */
export function ActCarried({ language }: ActCarriedProps) {
  const { title, lead } = copy(language).actCarried;
  const bills = shippedNames.toReversed().flatMap((edition) => sponsored[edition]);
  return (
    <>
      <h2 id="carried">{title}</h2>
      <p>{lead}</p>
      {bills.map((each) => (
        <Carriers key={billName(each.bill)} language={language} {...each} />
      ))}
    </>
  );
}

function Carriers({
  language,
  bill,
  sponsor,
  cosponsors,
  more,
  source,
}: ActCarriedProps & SponsoredBill) {
  const words = copy(language).actCarried;
  const names = new Intl.ListFormat(locales[language]).format(cosponsors.map(nameOf));
  const chamber = isHouseBill(bill) ? words.house : words.senate;
  return (
    <>
      <h3>{chamber(billName(bill))}</h3>
      <p>
        {words.sponsor(nameOf(sponsor))} {words.cosponsors(names, more === true)}{' '}
        {words.listed(longDate(source.date, language))}{' '}
        <SourceLink language={language} source={source} />
      </p>
    </>
  );
}

/** Requests to Congress and the states that are still open, each with its source. */
export function ActAsks({ language }: ActCarriedProps) {
  const { askTitle, askLead, asks } = copy(language).actCarried;
  const due = longDate(actDuties.motions.date, language);
  const { reportsDuePassed } = actDays(new Date());
  return (
    <>
      <h2 id="asks">{askTitle}</h2>
      <p>{askLead}</p>
      <ul>
        {(Object.keys(openAsks) as (keyof typeof openAsks)[]).map((key) => {
          const ask = asks[key];
          return (
            <li key={key}>
              {typeof ask === 'string' ? ask : ask(due, reportsDuePassed)}{' '}
              <SourceLink language={language} source={openAsks[key]} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
