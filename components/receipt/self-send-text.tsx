import { FieldsToCopy } from '@/components/self-send/fields-to-copy';
import { TextToCopy } from '@/components/self-send/text-to-copy';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { messageToCopy } from '@/lib/receipts/self-send/printed-letter';
import type { Kit } from './read-self-send';
import { UnlockForm } from './unlock-form';

type Props = {
  language: Language;
  token: string;
  kit: Kit;
  query: Record<string, string | string[] | undefined>;
};

/** What is to be copied, or the lock in front of it. */
export function KitText({ language, token, kit, query }: Props) {
  const { byHand, held } = copy(language);
  const { unlocked, erased, line } = kit;
  if (erased) return <p>{byHand.kit.erased}</p>;
  if (!unlocked) {
    return (
      <>
        <h2>{held.unlock.title}</h2>
        <UnlockForm language={language} token={token} next={`kit:${line.seat}`} query={query} />
      </>
    );
  }
  const { text, form } = byHand;
  const { message, letter } = unlocked;
  const shared = { language };
  return (
    <>
      <p>{form.copyHint}</p>
      <TextToCopy {...shared} id="subject" label={text.subject} text={message.subject} rows={2} />
      <TextToCopy
        {...shared}
        id="message"
        label={text.message}
        text={messageToCopy(letter)}
        rows={14}
      />
      <FieldsToCopy language={language} writer={message} />
    </>
  );
}
