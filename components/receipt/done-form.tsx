import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { SelfSend } from './read-self-send';

type Props = { language: Language; token: string; selfSend: SelfSend };

/** "I have done it": only the supporter knows. */
export function DoneForm({ language, token, selfSend }: Props) {
  const words = copy(language).selfSend.selfSend;
  if (selfSend.offer === 'done') return <p className="callout">{words.doneBefore}</p>;
  if (!selfSend.mayBeDone) return null;
  return (
    <form className="callout" method="post" action="/api/receipts/self-sent">
      <h2>{words.doneTitle}</h2>
      <p>{words.doneText}</p>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="seat" value={selfSend.line.seat ?? ''} />
      <button className="button" type="submit">
        {words.doneButton}
      </button>
    </form>
  );
}
