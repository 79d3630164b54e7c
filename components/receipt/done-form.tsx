import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Kit } from './read-self-send';

type Props = { language: Language; token: string; kit: Kit };

/** "I have done it": only the supporter knows. */
export function DoneForm({ language, token, kit }: Props) {
  const words = copy(language).byHand.kit;
  if (kit.offer === 'done') return <p className="callout">{words.doneBefore}</p>;
  if (!kit.mayBeDone) return null;
  return (
    <form className="callout" method="post" action="/api/receipts/by-hand">
      <h2>{words.doneTitle}</h2>
      <p>{words.doneText}</p>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="seat" value={kit.line.seat ?? ''} />
      <button className="button" type="submit">
        {words.doneButton}
      </button>
    </form>
  );
}
