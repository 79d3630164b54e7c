import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { composeLetter, type Writer } from '@/lib/delivery/letters/letter';
import type { ChosenOffice } from '@/lib/offices/office-channels';

type Props = {
  language: Language;
  office: ChosenOffice;
  writer: Writer & { subject: string; message: string };
  open: boolean;
};

/** One letter, made by the same function that makes the mail that is sent. */
export function LetterPreview({ language, office, writer, open }: Props) {
  const { write, testMode } = copy(language);
  const { subject, text } = composeLetter({
    language,
    office,
    writer,
    subject: writer.subject,
    body: writer.message,
    writtenAt: new Date(),
  });
  return (
    <details className="letter" open={open}>
      <summary>
        {write.check.letterTo(office.name)}
        {office.channel === 'self-send' && ` ${write.message.selfSend}`}
        {office.testMode && ` ${testMode.note}`}
      </summary>
      <p className="letter-subject" dir="auto">
        <strong>{subject}</strong>
      </p>
      <div className="letter-text" dir="auto">
        {text}
      </div>
      {office.reason === 'gateway' && <p>{write.check.gateway[office.chamber]}</p>}
    </details>
  );
}
