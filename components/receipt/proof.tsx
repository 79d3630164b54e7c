import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { ReceiptLine } from '@/lib/receipts/receipts';
import { Moment } from './moment';

type Props = { language: Language; line: ReceiptLine };

const GATEWAYS = ['house_cwc', 'senate_cwc'];

/** Who took the letter under which number, and what exactly was handed over. */
export function Proof({ language, line }: Props) {
  const { proof } = copy(language).personalData;
  const { status, channel, providerId, sentHash } = line;
  if (status === 'queued') return <Tries language={language} line={line} />;
  if (status !== 'accepted' && status !== 'bounced') return null;
  const mail = channel === 'capture' ? proof.file : proof.mailServer;
  // A test gateway's own state says who took it.
  const takenBy =
    !line.testMode && channel in proof.takenBy
      ? proof.takenBy[channel as keyof typeof proof.takenBy]
      : undefined;
  return (
    <>
      {takenBy && <p className="small">{takenBy}</p>}
      {providerId && (
        <p className="small">
          {GATEWAYS.includes(channel) ? proof.gateway : mail} <code>{providerId}</code>
        </p>
      )}
      {sentHash && (
        <details className="proof">
          <summary>
            {proof.hash} <code>{sentHash.slice(0, 8)}…</code>
          </summary>
          <p className="small">{proof.hashWhy}</p>
          <p className="small">
            <code>{sentHash}</code>
          </p>
        </details>
      )}
    </>
  );
}

/** Only where a try has failed: a letter that is simply next in line needs no more words. */
function Tries({ language, line }: Props) {
  const { proof } = copy(language).personalData;
  if (line.attempts === 0) return null;
  return (
    <p className="small">
      {proof.tries(line.attempts)} {proof.nextTry} <Moment at={line.dueAt} language={language} />
    </p>
  );
}
