import { FieldsToCopy } from '@/components/self-send/fields-to-copy';
import { TextToCopy } from '@/components/self-send/text-to-copy';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { messageToCopy } from '@/lib/receipts/self-send/printed-letter';
import type { SelfSend } from './read-self-send';
import { UnlockForm } from './unlock-form';

type Props = {
  language: Language;
  token: string;
  page: SelfSend;
  query: Record<string, string | string[] | undefined>;
};

/** What is to be copied, or the lock in front of it. */
export function SelfSendText({ language, token, page, query }: Props) {
  const { selfSend, personalData } = copy(language);
  const { unlocked, erased, line } = page;
  if (erased) return <p>{selfSend.selfSend.erased}</p>;
  if (!unlocked) {
    return (
      <>
        <h2>{personalData.unlock.title}</h2>
        <UnlockForm
          language={language}
          token={token}
          next={`self-send:${line.seat}`}
          query={query}
        />
      </>
    );
  }
  const { text, form } = selfSend;
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
