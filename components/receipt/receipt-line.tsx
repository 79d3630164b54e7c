import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { rejectionSentences } from '@/lib/campaign/rejection-sentences';
import { type Receipt, type ReceiptLine, shownState } from '@/lib/receipts/receipts';
import { Moment } from './moment';
import { Proof } from './proof';
import { SelfSendLink } from './self-send-link';

type Props = { language: Language; token: string; line: ReceiptLine; receipt: Receipt };

/**
 * One office. `public/receipt.js` puts newer words into the marked places, and hides what belonged
 * to the old state.
 */
export function ReceiptLineItem({ language, token, line, receipt }: Props) {
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
        <Proof language={language} line={line} />
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
