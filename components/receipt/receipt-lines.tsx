import { copy, rejectionSentences } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isMoving } from '@/lib/receipts/live-receipt';
import { type Receipt, type ReceiptLine, shownState } from '@/lib/receipts/receipts';
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
  const { rejections, states, write, lookup, personalData } = copy(language);
  const state = shownState(line, receipt.holdReason);
  return (
    <li id={`letter-${line.id}`} className={`receipt-line is-${state}`} data-state={state}>
      <h3>
        <span data-office="">{line.officeName}</span>{' '}
        <small>{write.message.chamber[line.chamber]}</small>
      </h3>
      <p>
        <strong className="state">{states[state].label}</strong>{' '}
        <Moment at={line.statusSince} language={language} />
      </p>
      <p data-sentence="">{states[state].sentence}</p>
      <p data-again="" hidden>
        {personalData.live.changed}{' '}
        <a href={`/${language}/receipt/${token}`}>
          {personalData.live.again}
          <span className="hidden"> ({line.officeName})</span>
        </a>
      </p>
      <div data-old="">
        {state === 'rejected' && (
          <>
            {rejectionSentences(receipt, language).map((sentence) => (
              <p key={sentence} className="anywhere" dir="auto">
                {sentence}
              </p>
            ))}
            <p>{rejections.again}</p>
          </>
        )}
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
