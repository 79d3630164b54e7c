import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { type Receipt, type ReceiptLine, shownState } from '@/lib/delivery/receipts/receipts';
import { KitLink } from './kit-link';
import { Moment } from './moment';

type Props = { language: Language; token: string; lines: ReceiptLine[]; receipt: Receipt };

/** What happened at each office, when, and with which proof. */
export function ReceiptLines({ language, token, lines, receipt }: Props) {
  const { receipt: words, states, write, lookup } = copy(language);
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{words.officesTitle}</h2>
      <ul className="receipt-lines">
        {lines.map((line) => {
          const state = shownState(line, receipt.heldFor);
          return (
            <li key={line.id} className={`receipt-line is-${state}`}>
              <h3>
                {line.officeName} <small>{write.message.chamber[line.chamber]}</small>
              </h3>
              <p>
                <strong className="state">{states[state].label}</strong>{' '}
                <Moment at={line.statusSince} language={language} />
              </p>
              <p>{states[state].sentence}</p>
              {state === 'rejected' && receipt.rejectedReason && (
                <p dir="auto">{words.reason(receipt.rejectedReason)}</p>
              )}
              {state === 'accepted' && line.providerId && (
                <p className="small">
                  {words.serverId} <code>{line.providerId}</code>
                </p>
              )}
              {state === 'new_map' && (
                <p>
                  <a href={`/${language}/lookup`}>{lookup.title}</a>
                </p>
              )}
              <KitLink language={language} token={token} line={line} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
