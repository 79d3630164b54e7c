import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { composeLetter, type Writer } from '@/lib/delivery/letters/letter';
import { beginsCongress } from '@/lib/lookup/congress';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import { isVacantOffice, type VacantOffice } from '@/lib/offices/offices';

type Props = {
  language: Language;
  office: ChosenOffice;
  writer: Writer & { subject: string; message: string };
  open: boolean;
  /** Paragraphs of the message that are shown before the rest is unfolded. */
  shown: number;
};

/** One message, made by the same function that makes the email that is sent. */
export function MessagePreview({ language, office, writer, open, shown }: Props) {
  const { write, testMode } = copy(language);
  const { subject, text } = composeLetter({
    language,
    office,
    writer,
    subject: writer.subject,
    body: writer.message,
    writtenAt: new Date(),
  });
  const [first, rest] = foldText(text, HEAD_PARAGRAPHS + shown);
  return (
    <details className="letter" open={open}>
      <summary>
        {write.check.messageTo(office.name)}
        {office.channel === 'self-send' && ` ${write.message.selfSend}`}
        {office.testMode && ` ${testMode.note}`}
        {waits(office) && ` ${write.message.waits}`}
      </summary>
      <p className="letter-subject" dir="auto">
        <strong>{subject}</strong>
      </p>
      <div className="letter-text" dir="auto">
        {first}
      </div>
      <details>
        <summary>{write.check.whole}</summary>
        <div className="letter-text" dir="auto">
          {rest}
        </div>
      </details>
      {office.reason === 'gateway' && <p>{write.check.onlineSystem[office.chamber]}</p>}
    </details>
  );
}

/** Date, sender, and greeting, as `composeLetter` puts them before the message. */
const HEAD_PARAGRAPHS = 3;

/** The text before and after the end of a paragraph. */
function foldText(text: string, paragraphs: number): [string, string] {
  const all = text.split('\n\n');
  return [all.slice(0, paragraphs).join('\n\n'), all.slice(paragraphs).join('\n\n')];
}

/** The seat is not confirmed since a new Congress began. */
const waits = ({ channel, notConfirmedSince }: ChosenOffice) =>
  channel !== 'self-send' && notConfirmedSince !== undefined && beginsCongress(notConfirmedSince);

type VacantSeatsProps = { language: Language; offices: (ChosenOffice | VacantOffice)[] };

/** Seats that no message goes to, so that none is missing without a word. */
export function VacantSeats({ language, offices }: VacantSeatsProps) {
  const { message } = copy(language).write;
  // A district's name must not break at its hyphen.
  const nameOf = ({ district, state }: VacantOffice) => (district ?? state).replace('-', '\u2011');
  return offices.map((office) =>
    isVacantOffice(office) ? (
      <p key={office.seat}>
        {message[office.notConfirmedSince ? 'unknown' : 'vacant'](nameOf(office))}
      </p>
    ) : null,
  );
}

/** What the last button does: it counts what is sent, and calls nothing sent that is not. */
export function sendLabel(language: Language, offices: Pick<ChosenOffice, 'channel'>[]): string {
  const { check } = copy(language).write;
  const count = offices.filter(({ channel }) => channel !== 'self-send').length;
  return count === 0 ? check.sendYourself : check.send(count);
}
