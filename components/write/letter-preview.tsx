import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { composeLetter, type Writer, writerName } from '@/lib/delivery/letters/letter';
import { screenPath } from '@/lib/messages/journey';
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

/** What goes along with every letter, and the way back to change it. */
export function WriterFacts({ language, writer }: { language: Language; writer: Writer }) {
  const { check, change, address } = copy(language).write;
  const { email, phone, street, street2, city, state, zip } = writer;
  const groups = [
    {
      title: check.you,
      lines: [writerName(writer), email, phone],
      href: `${screenPath(language, 'message')}#prefix`,
    },
    {
      title: address.title,
      lines: [street, street2, `${city}, ${state} ${zip}`],
      href: screenPath(language, 'address'),
    },
  ];
  return (
    <div className="callout">
      {groups.map(({ title, lines, href }) => (
        <section key={title} className="facts">
          <h2>{title}</h2>
          <p dir="auto">{lines.filter(Boolean).join('\n')}</p>
          <p>
            <a href={href}>
              {change} <span className="hidden">({title})</span>
            </a>
          </p>
        </section>
      ))}
    </div>
  );
}

/** What the last button really does: only what reaches an office is called sending. */
export function sendWords(
  language: Language,
  offices: Pick<ChosenOffice, 'channel' | 'testMode'>[],
): string {
  const { write, testMode } = copy(language);
  const byUs = offices.filter(({ channel }) => channel !== 'self-send');
  const captured = byUs.filter(({ channel }) => channel === 'capture').length;
  const tried = captured + byUs.filter((office) => office.testMode).length;
  const sent = byUs.length - tried;
  if (byUs.length === 0) return write.check.sendYourself;
  if (tried === 0) return write.check.send(sent);
  if (sent > 0) return testMode.buttonBoth(sent, tried);
  return captured === tried ? write.check.sendCaptured(tried) : testMode.button(tried);
}
