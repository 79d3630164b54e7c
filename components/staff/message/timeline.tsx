import type { Happening } from '@/lib/staff/messages/timeline';
import { When } from '../when';

/** Everything that happened, in its order. */
export function Timeline({ happenings }: { happenings: Happening[] }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">What happened</h2>
      <ol className="staff-timeline">
        {happenings.map(({ at, words }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may happen twice at one moment
          <li key={place}>
            <When at={at} /> <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
