import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { screenPath } from '@/lib/messages/journey';
import { type Trace, traceKinds } from '@/lib/messages/privacy-check/finding';
import { TraceExcerpt } from './finding-excerpt';

/** Enough of a kind to see what is meant. */
const SHOWN = 3;

type Props = { language: Language; words: string; traces: Trace[] };

/** Places that could tell who wrote or who else it is about. It asks for nothing and stops nobody. */
export function StoryGuard({ language, words, traces }: Props) {
  const guard = copy(language).storyGuard;
  if (traces.length === 0) return null;
  const groups = traceKinds.map((kind) => ({
    kind,
    found: traces.filter((trace) => trace.kind === kind),
  }));
  return (
    <section className="callout traces" id="traces" aria-labelledby="traces-title">
      <h2 id="traces-title">{guard.title}</h2>
      <p>{guard.lead(traces.length)}</p>
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <div key={kind} className="trace">
            <h3>{guard.kinds[kind].label}</h3>
            {found.slice(0, SHOWN).map((trace) => (
              <TraceExcerpt key={trace.start} language={language} words={words} trace={trace} />
            ))}
            {found.length > SHOWN && <p>{guard.more(found.length - SHOWN)}</p>}
            <p>{guard.kinds[kind].advice}</p>
          </div>
        ))}
      <p>
        <a className="button quiet" href={`${screenPath(language, 'message')}#message`}>
          {guard.change}
        </a>
      </p>
      <p>{guard.keep}</p>
      <p className="small">{guard.limits}</p>
    </section>
  );
}

/** Beside the button, for who has read all letters in between. */
export function GuardReminder({ language, count }: { language: Language; count: number }) {
  const { reminder, reminderLink } = copy(language).storyGuard;
  return count === 0 ? null : (
    <p>
      {reminder(count)} <a href="#traces">{reminderLink}</a>
    </p>
  );
}
