import type { History } from '@/lib/staff/campaign/read-history';
import { previewPath, wordsPath } from '@/lib/staff/campaign/wording-paths';
import { DraftOf } from './draft-of';

/** What can be done with a saved draft. */
export function DraftButtons({ history }: { history: History }) {
  const { name, draft } = history;
  if (!draft) return null;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">The draft as it is saved</h2>
      <p>
        <a href={previewPath(name)}>Preview and publish it</a>
      </p>
      <form method="post" action={`${wordsPath(name)}/discard`}>
        <DraftOf history={history} />
        <button className="quiet" type="submit">
          Throw the draft away
        </button>
      </form>
    </section>
  );
}
