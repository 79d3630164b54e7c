import { copy, rejectionSentences } from '@/lib/campaign/copy';
import { isEditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { readDistrict } from '@/lib/lookup/district';
import { isVacantOffice, type Office, officesOfDistrict } from '@/lib/offices/offices';
import { isMoving } from '@/lib/receipts/live-receipt';
import { isRejected, type Receipt, type ReceiptLine, shownState } from '@/lib/receipts/receipts';
import { offersSelfSend } from '@/lib/receipts/self-send/self-send-view';
import { Moment } from './receipt-parts';

type ReceiptLinesProps = { language: Language; token: string; receipt: Receipt };

/** Status of each office with its time and proof; updated by a script. */
export function ReceiptLines({ language, token, receipt }: ReceiptLinesProps) {
  const { receipt: words } = copy(language);
  const live = isMoving(receipt);
  const source = `/api/receipts/${encodeURIComponent(token)}?language=${language}`;
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{words.officesTitle}</h2>
      <RejectionReason language={language} receipt={receipt} />
      <ul className="receipt-lines" data-live={live ? source : undefined}>
        {receipt.lines.map((line) => (
          <ReceiptLineItem
            key={line.id}
            language={language}
            token={token}
            line={line}
            receipt={receipt}
          />
        ))}
      </ul>
      <Proofs language={language} lines={receipt.lines} />
      {live && <p className="hidden" role="status" aria-live="polite" data-live-news="" />}
      <script src="/receipt.js" defer data-site="" />
    </section>
  );
}

/** Reason for a rejection, once: staff reject a message for all of its offices. */
function RejectionReason({ language, receipt }: { language: Language; receipt: Receipt }) {
  if (!isRejected(receipt)) return null;
  return (
    <>
      {rejectionSentences(receipt, language).map((sentence) => (
        <p key={sentence} className="anywhere" dir="auto">
          {sentence}
        </p>
      ))}
      {receipt.mayWriteAgain && <p>{copy(language).rejections.again}</p>}
    </>
  );
}

type ReceiptLineItemProps = {
  language: Language;
  token: string;
  line: ReceiptLine;
  receipt: Receipt;
};

/**
 * One office. `public/receipt.js` replaces the text of the marked elements, and hides those of the
 * old status.
 */
function ReceiptLineItem({ language, token, line, receipt }: ReceiptLineItemProps) {
  const { write, lookup, personalData, states } = copy(language);
  const state = shownState(line, receipt);
  const { label, sentence } = states[state];
  return (
    <li id={`letter-${line.id}`} className={`receipt-line is-${state}`} data-state={state}>
      <h3>
        <span data-office="">{line.officeName}</span>{' '}
        <small>{write.message.chamber[line.chamber]}</small>
      </h3>
      <p>
        <strong className="state">{label}</strong>{' '}
        <Moment at={line.statusSince} language={language} />
      </p>
      <p data-sentence="">{sentence}</p>
      <p data-again="" hidden>
        {personalData.live.changed}{' '}
        <a href={`/${language}/receipt/${token}`}>
          {personalData.live.again}
          <span className="hidden"> ({line.officeName})</span>
        </a>
      </p>
      <div data-old="">
        {state === 'new_map' && (
          <p>
            <a href={`/${language}/lookup`}>{lookup.title}</a>
          </p>
        )}
        <SelfSendLink language={language} token={token} line={line} receipt={receipt} />
      </div>
    </li>
  );
}

type ProofProps = { language: Language; line: ReceiptLine };

const GATEWAYS = ['house_cwc', 'senate_cwc'];

/** Accepting system and number for each message, and exactly what was sent. */
export function Proofs({ language, lines }: { language: Language; lines: ReceiptLine[] }) {
  const { receipt, personalData } = copy(language);
  const proofs = lines
    .map((line) => ({ line, facts: proofFacts({ language, line }) }))
    .filter(({ facts }) => facts.length > 0);
  if (proofs.length === 0) return null;
  const hashed = proofs.some(({ line }) => line.sentHash && isDone(line));
  return (
    <details className="proof">
      <summary>{receipt.technical}</summary>
      {proofs.map(({ line, facts }) => (
        <section key={line.id}>
          <h3>{line.officeName}</h3>
          {facts}
        </section>
      ))}
      {hashed && <p className="small">{personalData.proof.hashWhy}</p>}
    </details>
  );
}

const isDone = ({ status }: ReceiptLine) => status === 'accepted' || status === 'bounced';

function proofFacts({ language, line }: ProofProps) {
  const { proof } = copy(language).personalData;
  const { status, channel, providerId, sentHash, attempts } = line;
  // A queued message without attempts needs no explanation.
  if (status === 'queued' && attempts > 0) {
    return [
      <p key="tries" className="small">
        {proof.tries(attempts)} {proof.nextTry} <Moment at={line.dueAt} language={language} />
      </p>,
    ];
  }
  if (!isDone(line)) return [];
  const mail = channel === 'capture' ? proof.file : proof.mailServer;
  // A test system's own status says who accepted it.
  const takenBy =
    !line.testMode && channel in proof.takenBy
      ? proof.takenBy[channel as keyof typeof proof.takenBy]
      : undefined;
  const facts = [];
  if (takenBy) {
    facts.push(
      <p key="by" className="small">
        {takenBy}
      </p>,
    );
  }
  if (providerId) {
    facts.push(
      <p key="number" className="small">
        {GATEWAYS.includes(channel) ? proof.gateway : mail} <code>{providerId}</code>
      </p>,
    );
  }
  if (sentHash) {
    facts.push(
      <p key="hash" className="small">
        {proof.hash} <code>{sentHash}</code>
      </p>,
    );
  }
  return facts;
}

type SelfSendLinkProps = { language: Language; token: string; line: ReceiptLine; receipt: Receipt };

/** Link from an office that no channel of ours reached to the self-send page. */
function SelfSendLink({ language, token, line, receipt }: SelfSendLinkProps) {
  if (!line.seat || !offersSelfSend(line, receipt)) return null;
  return (
    <p>
      <a className="button quiet" href={`/${language}/receipt/${token}/send-yourself#${line.seat}`}>
        {copy(language).selfSend.selfSend.link} <span className="hidden">({line.officeName})</span>
      </a>
    </p>
  );
}

type NextStepProps = { language: Language; token: string; receipt: Receipt };

/**
 * Next step: send the messages that we could not send, or call the same offices. If the ask is
 * over or staff rejected the message, no one is directed to an office, and writers who canceled are
 * not asked to call.
 */
export async function NextStep({ language, token, receipt }: NextStepProps) {
  const { receipt: words, selfSend } = copy(language);
  const mayAsk = isEditionName(receipt.edition) && !receipt.askEnded;
  const own = receipt.lines.find((line) => line.seat && offersSelfSend(line, receipt));
  const offices = mayAsk && !isRejected(receipt) ? await callableOffices(receipt) : [];
  if (!mayAsk || (!own && offices.length === 0)) return null;
  return (
    <section className="panel green" aria-labelledby="next">
      <h2 id="next">{words.nextTitle}</h2>
      {own && (
        <p>
          <a className="button" href={`/${language}/receipt/${token}/send-yourself`}>
            {selfSend.title}
          </a>
        </p>
      )}
      {offices.length > 0 && (
        <>
          <p>{words.nextCall}</p>
          <p className="button-list">
            {/* A number must not break at its hyphens. */}
            {offices.map(({ seat, name, phone }, index) => (
              <a
                key={seat}
                className={index > 0 || own ? 'button quiet' : 'button'}
                href={`tel:+1-${phone}`}
              >
                {words.callOffice(name, (phone ?? '').replaceAll('-', '\u2011'))}
              </a>
            ))}
          </p>
          <p>
            <a href={`/${language}/lookup?district=${receipt.district}`}>{words.script}</a>
          </p>
        </>
      )}
    </section>
  );
}

/**
 * Offices of the message whose members are known to hold their seats and have a phone, without those
 * that may no longer be the writer's because the districts changed, or whose message was canceled.
 */
async function callableOffices(receipt: Receipt): Promise<Office[]> {
  const id = readDistrict(receipt.district);
  const offices = id ? await officesOfDistrict(id) : [];
  const theirs = receipt.lines.filter(
    ({ status, failure }) =>
      status !== 'canceled' && !(status === 'self_send' && failure === 'new_map'),
  );
  const wrote = new Set(theirs.map(({ bioguide }) => bioguide));
  return offices.filter(
    (office): office is Office =>
      !isVacantOffice(office) &&
      !office.notConfirmedSince &&
      office.phone !== null &&
      wrote.has(office.bioguide),
  );
}

type KeepProps = { language: Language; token: string; erased: boolean };

/** Notes about the page's own link, and the button to close it on a shared device. */
export function KeepOrClose({ language, token, erased }: KeepProps) {
  const { keep, close } = copy(language).receipt;
  return (
    <section className="close" aria-labelledby="close">
      <h2 id="close">{close.title}</h2>
      <p>{erased ? close.textErased : close.text}</p>
      <form method="post" action="/api/receipts/close">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value={token} />
        <button className="button quiet" type="submit">
          {close.button}
        </button>
      </form>
      <p className="small">{keep}</p>
    </section>
  );
}
