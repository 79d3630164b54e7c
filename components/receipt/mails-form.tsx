import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = { language: Language; token: string; on: boolean };

/** Asks for mail about every change, or ends it. */
export function MailsForm({ language, token, on }: Props) {
  const { mails } = copy(language).personalData;
  return (
    <form method="post" action="/api/receipts/mail-changes">
      <h2>{mails.title}</h2>
      <p>{on ? mails.on : mails.off}</p>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wanted" value={on ? 'no' : 'yes'} />
      <button className="button quiet" type="submit">
        {on ? mails.stop : mails.start}
      </button>
    </form>
  );
}
