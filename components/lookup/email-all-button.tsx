import { copy } from '@/lib/campaign/copy';
import { typedForView } from '@/lib/offices/calling/caller';
import type { Lookup } from '@/lib/offices/read-lookup';

type Props = {
  lookup: Lookup;
  /** Number of offices that receive the message. */
  count: number;
};

/**
 * Button to write to all offices. The looked-up address is posted with it, so that visitors need
 * not type it again and no URL contains it.
 */
export function EmailAllButton({ lookup: { language, view, typed }, count }: Props) {
  const district = view.outcome === 'found' ? view.district : undefined;
  const known = Object.entries({ ...typedForView(view, typed), district });
  return (
    <form method="post" action="/api/messages">
      <input type="hidden" name="step" value="start" />
      <input type="hidden" name="language" value={language} />
      {known.map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button type="submit">{copy(language).lookup.email.button(count)}</button>
    </form>
  );
}
