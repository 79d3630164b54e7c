import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = { language: Language; token: string; confirm: string | string[] | undefined };

/** The button for whoever came from the mail; for everybody else, where to find that mail. */
export function ConfirmForm({ language, token, confirm }: Props) {
  const { thanks, confirmText, confirmButton, confirmReady } = copy(language).receipt;
  if (typeof confirm !== 'string' || !confirm) {
    return (
      <div className="callout">
        <h2>{thanks.confirm}</h2>
        <p>{confirmText}</p>
      </div>
    );
  }
  return (
    <form className="callout" method="post" action="/api/receipts/confirm">
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="confirm" value={confirm} />
      <p>{confirmReady}</p>
      <button className="button" type="submit">
        {confirmButton}
      </button>
    </form>
  );
}
