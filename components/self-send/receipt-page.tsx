import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { VacantCard } from '@/components/lookup/office-card';
import { UnlockForm } from '@/components/receipt/receipt-forms';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isVacantOffice } from '@/lib/offices/offices';
import type { SelfSend, SelfSendLine } from '@/lib/receipts/self-send/self-send-view';
import { MessageToCopy, PrintSection, SelfSendScripts, SendRow } from './self-send-parts';
import '@/components/lookup/lookup.css';
import './self-send.css';

type ReceiptSelfSendProps = {
  language: Language;
  token: string;
  selfSend: SelfSend;
  query: Record<string, string | string[] | undefined>;
};

/** Stored message that its writer sends to the offices that no channel of ours reached. */
export async function ReceiptSelfSend(props: ReceiptSelfSendProps) {
  const { language, token, selfSend, query } = props;
  const { selfSend: words, offices } = copy(language).selfSend;
  const { title } = copy(language).selfSend;
  const { lines, edition, unlocked, erased } = selfSend;
  const ended = await findEndedAsk(edition);
  if (lines.length === 0 || ended) {
    return (
      <div className="hung text">
        <h1>{ended ? copy(language).endedAsk.title : words.nothing}</h1>
        {ended ? <EndedAsk language={language} edition={ended} /> : <p>{words.nothingText}</p>}
      </div>
    );
  }
  const done = lines.filter(({ offer }) => offer === 'done');
  const countable = lines.filter((each) => each.canReportSelfSent || done.includes(each)).length;
  const asked = done.find(({ line }) => line.seat === query.done);
  const letters = lines.flatMap(({ line, offer, letter }) =>
    letter && offer !== 'done' ? [{ seat: line.seat ?? '', ...letter }] : [],
  );
  return (
    <div className="self-send">
      <div className="screen hung text">
        <h1>{title}</h1>
        {asked ? (
          <p className="lead" role="status">
            {words.done(asked.line.officeName)}
          </p>
        ) : (
          !erased &&
          done.length < lines.length && (
            <p className="lead">
              {words.lead} {lines.some(({ canReportSelfSent }) => canReportSelfSent) && words.tell}
            </p>
          )
        )}
        <MessageOrLock {...props} />
        <section className="hung-part" aria-labelledby="offices">
          <h2 id="offices">{offices.title}</h2>
          {countable > 0 && (
            <p className="done-count">
              {done.length} {offices.progress(countable)}
            </p>
          )}
          <ol className="office-rows">
            {lines.map((each) => (
              <LineRow key={each.line.id} language={language} token={token} of={each} />
            ))}
          </ol>
          <p className="small">{offices.leaves}</p>
        </section>
      </div>
      <PrintSection
        language={language}
        letters={letters}
        letterLanguage={unlocked?.language ?? language}
      />
      <SelfSendScripts />
    </div>
  );
}

/** Text to copy, or the unlock form in front of it. */
function MessageOrLock({ language, token, selfSend, query }: ReceiptSelfSendProps) {
  const words = copy(language);
  const { unlocked, erased } = selfSend;
  if (erased) {
    const { erase } = words.personalData;
    return <p>{erased === 'soon' ? erase.soon : words.selfSend.selfSend.erased}</p>;
  }
  if (unlocked) {
    return <MessageToCopy language={language} subject={unlocked.subject} text={unlocked.body} />;
  }
  return (
    <section className="hung-part" aria-labelledby="unlock">
      <h2 id="unlock">{words.personalData.unlock.title}</h2>
      <UnlockForm language={language} token={token} next="self-send" query={query} />
    </section>
  );
}

type LineRowProps = { language: Language; token: string; of: SelfSendLine };

function LineRow({ language, token, of }: LineRowProps) {
  const { selfSend: words } = copy(language).selfSend;
  const { line, offer, office, canReportSelfSent } = of;
  if (!office || isVacantOffice(office)) {
    return <li>{office && <VacantCard language={language} office={office} />}</li>;
  }
  const isDone = offer === 'done';
  const changed = line.bioguide !== null && line.bioguide !== office.bioguide;
  return (
    <SendRow
      language={language}
      office={office}
      isDone={isDone}
      done={
        isDone ? (
          <p className="state">{words.doneBefore}</p>
        ) : (
          canReportSelfSent && (
            <form method="post" action="/api/receipts/self-sent">
              <input type="hidden" name="language" value={language} />
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="seat" value={line.seat ?? ''} />
              <input type="hidden" name="next" value="self-send" />
              <button className="quiet" type="submit">
                {words.doneButton} <span className="hidden">({office.name})</span>
              </button>
            </form>
          )
        )
      }
    >
      {offer === 'warn' && <p className="caution">{words.mayHaveArrived}</p>}
      {changed && <p className="small">{words.otherMember(line.officeName, office.name)}</p>}
    </SendRow>
  );
}
