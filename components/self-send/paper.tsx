import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { PrintedLetter } from '@/lib/receipts/self-send/printed-letter';
import { linesAround, sizeFor, typeSizes } from '@/lib/receipts/self-send/type-size';

/** As a script reads it that changes the text: points, lines and letters of each size. */
const SIZES = typeSizes
  .map(({ points, lines, letters }) => `${points} ${lines} ${letters}`)
  .join(',');

/**
 * One letter as it comes out of the printer, on one page where the text allows it. Without a
 * writer it has blanks to fill in.
 */
export function Paper({ language, letter }: { language: Language; letter: PrintedLetter }) {
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

/** A line to fill in with a pen. */
export function Blank({ label }: { label: string }) {
  return (
    <p className="blank">
      <span>{label}</span>
    </p>
  );
}
