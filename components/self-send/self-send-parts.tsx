import type { ReactNode } from 'react';
import { UnconfirmedNote } from '@/components/lookup/office-card';
import { Switchboard } from '@/components/lookup/office-phones';
import { roleOf } from '@/components/lookup/seat-labels';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Office } from '@/lib/offices/offices';
import {
  linesAround,
  type PrintedLetter,
  sizeFor,
  typeSizes,
} from '@/lib/receipts/self-send/printed-letter';

type TextToCopyProps = {
  language: Language;
  id: string;
  label: string;
  text: string;
  rows: number;
  /** Label of the button, if the text is not a message. */
  copy?: string;
  isLabelHidden?: boolean;
  /** Whether copying it is the main action of the page. */
  isMain?: boolean;
  /** Class of the printed elements with this text, if a script may let it be edited. */
  shownAs?: string;
};

/**
 * Text to select and copy; with scripts it has a copy button. It has no name and is in no form, so
 * it is never sent.
 */
export function TextToCopy(props: TextToCopyProps) {
  const { language, id, label, text, rows, isLabelHidden, isMain, shownAs } = props;
  const words = copy(language).selfSend.copy;
  return (
    <div className="field to-copy">
      <label className={isLabelHidden ? 'hidden' : undefined} htmlFor={id}>
        {label}
      </label>
      <textarea
        className="input"
        id={id}
        readOnly
        rows={rows}
        dir="auto"
        autoComplete="off"
        // Some browsers send typed text to a spelling service.
        spellCheck={false}
        defaultValue={text}
        data-copy={props.copy ?? words.text}
        data-copy-main={isMain && 'yes'}
        data-copied={words.copied}
        data-not-copied={words.notCopied}
        data-shown-as={shownAs}
      />
    </div>
  );
}

type MessageToCopyProps = {
  language: Language;
  subject: string;
  text: string;
  /** Whether a script may let it be edited; the printed letters follow. */
  editable?: boolean;
};

/** Message for all offices, with one copy button. */
export function MessageToCopy({ language, subject, text, editable = false }: MessageToCopyProps) {
  const { text: words } = copy(language).selfSend;
  return (
    <section className="hung-part" aria-labelledby="text">
      <h2 id="text">{words.title}</h2>
      {editable && <p className="needs-script small">{words.editable}</p>}
      <p>
        {words.subject}{' '}
        <strong className="paper-subject" dir="auto">
          {subject}
        </strong>
      </p>
      <TextToCopy
        language={language}
        id="message"
        label={words.message}
        text={text}
        rows={6}
        isLabelHidden
        isMain
        shownAs={editable ? 'paper-body' : undefined}
      />
    </section>
  );
}

type SendRowProps = {
  language: Language;
  office: Office;
  /** Control or text that shows whether it is sent. */
  done: ReactNode;
  /** Whether the office is done; its ways are then not shown. */
  isDone?: boolean;
  children?: ReactNode;
};

/** One office: name, form, phone, and whether it is done. */
export function SendRow({ language, office, done, isDone = false, children }: SendRowProps) {
  const words = copy(language).selfSend.offices;
  const { name, contactForm, website, phone, seat } = office;
  const href = contactForm ?? website;
  return (
    <li className={isDone ? 'office-row is-done' : 'office-row'} id={seat}>
      <h3>{name}</h3>
      <p className="role">{roleOf(office, language)}</p>
      <UnconfirmedNote language={language} since={office.notConfirmedSince} />
      {children}
      {!isDone && (
        <>
          <p className="actions">
            {href && (
              <a className="button quiet" href={href} rel="noreferrer">
                {contactForm ? words.form : words.site}
                <span className="hidden"> ({name})</span>
              </a>
            )}
            {phone ? (
              <a href={`tel:+1-${phone}`}>
                {words.call(phone)}
                <span className="hidden"> ({name})</span>
              </a>
            ) : (
              <Switchboard language={language} />
            )}
          </p>
          {!href && <p className="small">{words.none}</p>}
        </>
      )}
      {done}
    </li>
  );
}

type PrintProps = {
  language: Language;
  letters: { seat: string; letter: PrintedLetter; hasRoom: boolean }[];
  /** Language of the letters; that of the page if omitted. */
  letterLanguage?: Language;
};

/** Instructions for printing the letters, and with scripts also a print button. */
export function PrintSection({ language, letters, letterLanguage = language }: PrintProps) {
  const words = copy(language).selfSend.paper;
  if (letters.length === 0) return null;
  const isLong = letters.some(({ letter }) => !sizeFor(letter.body, linesAround(letter)));
  const isSigned = letters.some(({ letter }) => letter.writer);
  return (
    <>
      <section className="screen hung text" aria-labelledby="paper">
        <h2 id="paper">{words.title}</h2>
        <p data-print={words.button}>
          {isSigned ? words.printSigned : words.print}{' '}
          <span className="without-script">{words.how}</span>
        </p>
        {letters.some(({ hasRoom }) => !hasRoom) && <p className="small">{words.noRoom}</p>}
        <p className="small" data-long="" hidden={!isLong}>
          {words.long}
        </p>
      </section>
      <div className="papers">
        {letters.map(({ seat, letter }) => (
          <Paper key={seat} language={letterLanguage} letter={letter} />
        ))}
      </div>
    </>
  );
}

/** Two scripts of the page: copy button, print button, and editable text. */
export function SelfSendScripts() {
  return (
    <>
      <script src="/copy.js" defer data-site="" />
      <script src="/self-send.js" defer data-site="" />
    </>
  );
}

/**
 * Type sizes for the script that edits the text: points, lines, and letters per line of each size.
 */
const SIZES = typeSizes
  .map(({ points, lines, letters }) => `${points} ${lines} ${letters}`)
  .join(',');

/** Printed letter, on one page if the text allows it. Without a writer it has blanks to fill in. */
function Paper({ language, letter }: { language: Language; letter: PrintedLetter }) {
  const { re, blanks } = copy(language).selfSend.paper;
  const { writer, to, subject, greeting, body, closing } = letter;
  const around = linesAround(letter);
  return (
    <div
      className={`paper is-${sizeFor(body, around) ?? 11}`}
      lang={language}
      data-around={around}
      data-sizes={SIZES}
    >
      {writer ? (
        <p>{[...writer.address, '', writer.date].join('\n')}</p>
      ) : (
        <>
          <Blank label={blanks.street} />
          <Blank label={blanks.city} />
          <Blank label={blanks.date} />
        </>
      )}
      <p lang="en">{to.join('\n')}</p>
      <p dir="auto">
        <strong>
          {re} <span className="paper-subject">{subject}</span>
        </strong>
      </p>
      <p>{greeting}</p>
      <p className="paper-body" dir="auto">
        {body}
      </p>
      <p className="paper-closing">{closing}</p>
      {writer ? (
        <p>{[writer.name, ...writer.contact].join('\n')}</p>
      ) : (
        <Blank label={blanks.name} />
      )}
    </div>
  );
}

/** Line to fill in with a pen. */
function Blank({ label }: { label: string }) {
  return (
    <p className="blank">
      <span>{label}</span>
    </p>
  );
}
