import { ErrorSummary } from '@/components/form/error-summary';
import { Field } from '@/components/form/fields';
import { copy } from '@/lib/campaign/copy';
import { isEditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { mayMove } from '@/lib/delivery/status';
import { mailMode } from '@/lib/platform/env';
import type { Receipt, ReceiptLine } from '@/lib/receipts/receipts';
import { type LockedPageName, unlockOutcome } from '@/lib/receipts/unlock';

type CancelFormProps = { language: Language; token: string; lines: ReceiptLine[] };

/** Form that cancels deliveries, shown only while some can still be canceled. */
export function CancelForm({ language, token, lines }: CancelFormProps) {
  const words = copy(language).receipt;
  if (!lines.some(({ status }) => mayMove(status, 'canceled'))) return null;
  return (
    <form method="post" action="/api/receipts/cancel">
      <h2>{words.cancelTitle}</h2>
      <p>{words.cancelText}</p>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <button className="button quiet" type="submit">
        {words.cancel}
      </button>
    </form>
  );
}

type ConfirmFormProps = {
  language: Language;
  token: string;
  query: Record<string, string | string[] | undefined>;
  receipt: UndeliveredProps['receipt'] & Pick<Receipt, 'isConfirmUndelivered'>;
  /** The query contains the token of this message's link. */
  works: boolean;
};

/** Whether a query's name is that of a confirmation link, whole or cut off: "con". */
function isConfirmName(name: string): boolean {
  const letters = /[a-z]+/i.exec(name.replace(/^amp;/i, ''))?.[0].toLowerCase() ?? '-';
  return 'confirm'.startsWith(letters);
}

/**
 * Button for visitors who came from the email; for all others, where to find that email, or what to
 * do if it did not arrive.
 */
export function ConfirmForm({ language, token, query, receipt, works }: ConfirmFormProps) {
  const { thanks, confirmText, confirmed, confirmButton, confirmReady, cutOff } =
    copy(language).receipt;
  const { confirm } = query;
  const isFromEmail = Object.keys(query).some(isConfirmName);
  if (!isFromEmail && receipt.isConfirmUndelivered) {
    return <ConfirmUndelivered language={language} receipt={receipt} />;
  }
  if (typeof confirm !== 'string' || !confirm || !works) {
    return (
      <div className="callout">
        <h2>{thanks.confirm}</h2>
        <p>{isFromEmail ? cutOff.text : confirmText}</p>
        <TestNote language={language} />
      </div>
    );
  }
  if (query.confirmed === 'repeated') return <p className="lead">{confirmed.repeated}</p>;
  return (
    <form className="callout" method="post" action="/api/receipts/confirm">
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="confirm" value={confirm} />
      <p>{confirmReady}</p>
      <button className="button" type="submit">
        {confirmButton}
      </button>
    </form>
  );
}

type UndeliveredProps = {
  language: Language;
  receipt: Pick<Receipt, 'edition' | 'askEnded' | 'mayWriteAgain' | 'district'>;
};

/**
 * What to do if the email that asks to confirm did not arrive. The address is not shown, because
 * anyone with the link can see the page.
 */
function ConfirmUndelivered({ language, receipt }: UndeliveredProps) {
  const { receipt: words, write } = copy(language);
  const { title, text, again } = words.confirmUndelivered;
  const { edition, askEnded, mayWriteAgain, district } = receipt;
  return (
    <div className="callout">
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="actions">
        {mayWriteAgain && (
          <a className="button" href={`/${language}/write`}>
            {again}
          </a>
        )}
        {isEditionName(edition) && !askEnded && (
          <>
            <a href={`/${language}/lookup?district=${district}`}>{write.callInstead}</a>
            <a href={`/${language}/send-yourself?district=${district}`}>
              {write.unreached.selfSend}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

/** Note beside each promise of an email: in test mode, none is sent. */
function TestNote({ language }: { language: Language }) {
  if (mailMode() !== 'capture') return null;
  return <p className="small">{copy(language).personalData.mails.test}</p>;
}

type MailsFormProps = { language: Language; token: string; on: boolean };

/** Form that subscribes to emails about every change, or unsubscribes. */
export function MailsForm({ language, token, on }: MailsFormProps) {
  const { mails } = copy(language).personalData;
  return (
    <form method="post" action="/api/receipts/mail-changes">
      <h2>{mails.title}</h2>
      <p>{on ? mails.on : mails.off}</p>
      <TestNote language={language} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wanted" value={on ? 'no' : 'yes'} />
      <button className="button quiet" type="submit">
        {on ? mails.stop : mails.start}
      </button>
    </form>
  );
}

type UnlockFormProps = {
  language: Language;
  token: string;
  next: LockedPageName;
  /** Query of the page with the problem of the last attempt. */
  query: Record<string, string | string[] | undefined>;
};

/**
 * Asks for data that a link in a history does not reveal, and leads to the requested page. The
 * typed values are not shown again, because they act as a password.
 */
export function UnlockForm({ language, token, next, query }: UnlockFormProps) {
  const { personalData, errors, write } = copy(language);
  const words = personalData.unlock;
  const outcome = unlockOutcome(query);
  if (outcome === 'mailed') {
    return (
      <div role="status">
        {mailMode() === 'capture' ? <TestNote language={language} /> : <p>{words.mailed}</p>}
      </div>
    );
  }
  const sentence = outcome && words.problems[outcome];
  const error = outcome === 'too_many' ? undefined : sentence;
  const shared = { error, errorLabel: errors.label };
  const { proof } = query;
  return (
    <>
      <form method="post" action="/api/receipts/unlock" noValidate>
        {sentence && (
          <ErrorSummary
            title={errors.summary}
            problems={[{ field: error ? 'lastName' : 'form', sentence }]}
          />
        )}
        <p>{words.why}</p>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        {typeof proof === 'string' && <input type="hidden" name="proof" value={proof} />}
        <Field
          name="lastName"
          label={write.message.lastName}
          width={20}
          autoComplete="off"
          spellCheck={false}
          {...shared}
        />
        <Field
          name="zip"
          label={words.zip}
          width={10}
          inputMode="numeric"
          autoComplete="off"
          {...shared}
        />
        <button className="button" type="submit">
          {words.button}
        </button>
      </form>
      {outcome === 'too_many' && <UnlockLinkForm language={language} token={token} next={next} />}
    </>
  );
}

/** Form for the owner after someone else with the link used up the attempts. */
function UnlockLinkForm({ language, token, next }: Omit<UnlockFormProps, 'query'>) {
  const words = copy(language).personalData.unlock;
  return (
    <form method="post" action="/api/receipts/unlock-link">
      <p>{words.byEmail}</p>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <button className="button quiet" type="submit">
        {words.byEmailButton}
      </button>
    </form>
  );
}
