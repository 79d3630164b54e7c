import { districtLabel, unbroken } from '@/components/lookup/seat-labels';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Writer } from '@/lib/delivery/channel';
import { composeLetter } from '@/lib/delivery/letters/letter';
import { beginsCongress } from '@/lib/lookup/congress';
import { stateName } from '@/lib/lookup/states';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import { isVacantOffice, type VacantOffice } from '@/lib/offices/offices';

type Props = {
  language: Language;
  office: ChosenOffice;
  writer: Writer & { subject: string; message: string };
  open: boolean;
  /** Number of paragraphs shown before the rest is unfolded. */
  shown: number;
};

/** Preview of one message, composed by the same function as the email that is sent. */
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

/** Number of paragraphs before the message (date, sender, and greeting) in `composeLetter`. */
const HEAD_PARAGRAPHS = 3;

/** Splits a text after a number of paragraphs. */
function foldText(text: string, paragraphs: number): [string, string] {
  const all = text.split('\n\n');
  return [all.slice(0, paragraphs).join('\n\n'), all.slice(paragraphs).join('\n\n')];
}

/** Whether the seat is unconfirmed since a new Congress began. */
const waits = ({ channel, notConfirmedSince }: ChosenOffice) =>
  channel !== 'self-send' && notConfirmedSince !== undefined && beginsCongress(notConfirmedSince);

type VacantSeatsProps = { language: Language; offices: (ChosenOffice | VacantOffice)[] };

/** Seats that receive no message, so that none seems to be missing. */
export function VacantSeats({ language, offices }: VacantSeatsProps) {
  const { message } = copy(language).write;
  const { seat } = message;
  const nameOf = ({ district, state }: VacantOffice) =>
    district
      ? seat.house(unbroken(districtLabel(district, language)))
      : seat.senate(stateName(state, language));
  return offices.map((office) =>
    isVacantOffice(office) ? (
      <p key={office.seat}>
        {message[office.notConfirmedSince ? 'unknown' : 'vacant'](nameOf(office))}
      </p>
    ) : null,
  );
}

/** Label of the send button: it counts only the messages that are sent. */
export function sendLabel(language: Language, offices: Pick<ChosenOffice, 'channel'>[]): string {
  const { check } = copy(language).write;
  const count = offices.filter(({ channel }) => channel !== 'self-send').length;
  return count === 0 ? check.sendYourself : check.send(count);
}
