import { inboxPath, type Need, needNames } from '@/lib/staff/inbox/inbox-filters';
import { needWords } from '@/lib/staff/inbox/inbox-labels';
import { countWords } from './count-words';

/** What wants a person, the most urgent first. */
export function NeedList({ counts }: { counts: Map<Need, number> }) {
  const present = needNames.filter((need) => counts.get(need));
  return (
    <section className="inbox-needs" aria-labelledby="needs">
      <h2 id="needs">What needs you</h2>
      {present.length === 0 ? (
        <p>Nothing at this moment.</p>
      ) : (
        <ul className="inbox-counts">
          {present.map((need) => (
            <li key={need}>
              <a href={inboxPath({ need })}>
                <b>{countWords(counts.get(need) ?? 0)}</b> {needWords[need]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
