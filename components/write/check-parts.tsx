import '@/components/self-send/self-send.css';
import { Checkbox } from '@/components/form/fields';
import { districtLabel, unbroken } from '@/components/lookup/seat-labels';
import { TextToCopy } from '@/components/self-send/self-send-parts';
import { mayAskOffices } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Writer } from '@/lib/delivery/channel';
import { gatewayBody } from '@/lib/delivery/cwc/statements';
import { composeLetter } from '@/lib/delivery/letters/letter';
import { beginsCongress } from '@/lib/lookup/congress';
import type { DistrictId } from '@/lib/lookup/district';
import { stateName } from '@/lib/lookup/states';
import { screenPath } from '@/lib/messages/journey';
import { excerptOf } from '@/lib/messages/privacy-check/find-findings';
import { type Finding, findingKinds } from '@/lib/messages/privacy-check/patterns';
import type { Journey } from '@/lib/messages/read-journey';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import { isVacantOffice, type VacantOffice } from '@/lib/offices/offices';
import { JourneyScreen } from './screen';

type AlreadyWrittenProps = { journey: Journey; district: DistrictId; text: string };

/**
 * Replaces the preview: it reveals nothing about the earlier message, because anyone may have typed
 * this. Once offices may not be asked, only the text is left.
 */
export function AlreadyWritten({ journey, district, text }: AlreadyWrittenProps) {
  const { language, campaign } = journey;
  const { write } = copy(language);
  const words = write.written;
  return (
    <JourneyScreen journey={journey} screen="check" title={words.title} lead={words.lead}>
      {mayAskOffices(campaign) && (
        <>
          <p>{words.next}</p>
          <p className="actions">
            <a className="button" href={`/${language}/lookup?district=${district}`}>
              {write.callInstead}
            </a>
            <a href={`/${language}/send-yourself?district=${district}`}>
              {write.unreached.selfSend}
            </a>
          </p>
        </>
      )}
      <TextToCopy language={language} id="text" label={words.text} text={text} rows={8} />
      <script src="/copy.js" defer data-site="" />
    </JourneyScreen>
  );
}

type TestLineProps = {
  language: Language;
  offices: Pick<ChosenOffice, 'name' | 'channel' | 'testMode'>[];
};

/** Note about messages that reach no office, beside the send button. */
export function TestLine({ language, offices }: TestLineProps) {
  const words = copy(language).write.check;
  const sent = offices.filter(({ channel }) => channel !== 'self-send');
  const tests = sent.filter(({ channel, testMode }) => channel === 'capture' || testMode);
  if (tests.length === 0) return null;
  const names = new Intl.ListFormat(language).format(tests.map(({ name }) => name));
  if (tests.length < sent.length) return <p className="test-line">{words.testSome(names)}</p>;
  const isSaved = tests.every(({ channel }) => channel === 'capture');
  return <p className="test-line">{isSaved ? words.test : words.testSystem}</p>;
}

/** Whether this browser may open the message again for a while; not for a shared device. */
export function KeepOpen({ language }: { language: Language }) {
  const { keepOpen, keepOpenHint } = copy(language).write.check;
  return <Checkbox name="keepOpen" label={keepOpen} hint={keepOpenHint} />;
}

type PreviewProps = {
  language: Language;
  office: ChosenOffice;
  writer: Writer & { subject: string; message: string };
  /** All letters that the site offers, as one text. */
  offered: string;
  open: boolean;
  /** Number of paragraphs shown before the rest is unfolded. */
  shown: number;
};

/** Preview of one message, composed by the same functions as the message that is sent. */
export function MessagePreview(props: PreviewProps) {
  const { language, office, writer, offered, open, shown } = props;
  const { write, testMode } = copy(language);
  const { message } = writer;
  const { subject, text } = composeLetter({
    language,
    office,
    writer,
    subject: writer.subject,
    body: office.reason === 'gateway' ? gatewayBody(message, offered, writer) : message,
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

/** Maximum number of findings shown of each kind. */
const SHOWN = 3;

type PrivacyCheckProps = { language: Language; words: string; findings: Finding[] };

/** Details that could identify the writer or someone else. It asks nothing and blocks nothing. */
export function PrivacyCheck({ language, words, findings }: PrivacyCheckProps) {
  const guard = copy(language).privacyCheck;
  if (findings.length === 0) return null;
  const groups = findingKinds.map((kind) => ({
    kind,
    found: findings.filter((finding) => finding.kind === kind),
  }));
  return (
    <section className="caution" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{guard.title}</h2>
      <p>{guard.lead(findings.length)}</p>
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <div key={kind} className="finding">
            <h3>{guard.kinds[kind].label}</h3>
            {found.slice(0, SHOWN).map((finding) => (
              <FindingExcerpt
                key={finding.start}
                language={language}
                words={words}
                finding={finding}
              />
            ))}
            {found.length > SHOWN && <p>{guard.more(found.length - SHOWN)}</p>}
            <p>{guard.kinds[kind].advice}</p>
          </div>
        ))}
      <p>
        <a className="button quiet" href={`${screenPath(language, 'write')}#why`}>
          {guard.change}
        </a>
      </p>
      <p>{guard.keep}</p>
      <p className="small">{guard.limits}</p>
    </section>
  );
}

/** Reminder beside the button, for writers who have read all letters in between. */
export function PrivacyCheckReminder({ language, count }: { language: Language; count: number }) {
  const { reminder, reminderLink } = copy(language).privacyCheck;
  return count === 0 ? null : (
    <p>
      {reminder(count)} <a href="#findings">{reminderLink}</a>
    </p>
  );
}

type FindingExcerptProps = { language: Language; words: string; finding: Finding };

/** Excerpt of the letter with the marked detail, also for screen readers. */
function FindingExcerpt({ language, words, finding }: FindingExcerptProps) {
  const { marked: begin, markedEnd: end } = copy(language).privacyCheck;
  const { before, marked, after } = excerptOf(words, finding);
  return (
    <p className="excerpt" dir="auto">
      {before}
      <span className="hidden"> {begin} </span>
      <mark dir="auto">{marked}</mark>
      <span className="hidden"> {end} </span>
      {after}
    </p>
  );
}
