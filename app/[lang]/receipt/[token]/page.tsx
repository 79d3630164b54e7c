import { Page } from '@/components/page/page';
import { pageLanguage } from '@/components/page/page-metadata';
import { SplitLayout } from '@/components/page/split-layout';
import { Erased } from '@/components/receipt/erase-parts';
import { CancelForm, ConfirmForm, MailsForm, UnlockForm } from '@/components/receipt/receipt-forms';
import { KeepOrClose, NextStep, ReceiptLines } from '@/components/receipt/receipt-lines';
import {
  NoReceipt,
  Outcome,
  PersonalDataLink,
  type ReceiptProps,
  receiptMetadata,
  Written,
} from '@/components/receipt/receipt-parts';
import { ShareSection } from '@/components/share/share-parts';
import { copy } from '@/lib/campaign/copy';
import { isConfirmToken } from '@/lib/delivery/letters/email-proof';
import { readReceiptToken } from '@/lib/messages/receipt-token';
import { receiptHeadline } from '@/lib/receipts/live-receipt';
import { awaitsWriter, isClosed, opensHere, readReceipt } from '@/lib/receipts/receipts';

export const generateMetadata = (props: ReceiptProps) => receiptMetadata(props);

/** Receipt: the statuses of the deliveries, without text and name. */
export default async function ReceiptPage(props: ReceiptProps) {
  const token = readReceiptToken((await props.params).token);
  const query = await props.searchParams;
  const language = await pageLanguage(props);
  const { receipt: words } = copy(language);
  const receipt = await readReceipt(token);
  if (receipt === 'unavailable' || receipt === 'unknown') {
    return <NoReceipt language={language} token={token} why={receipt} />;
  }
  const path = `/receipt/${token}`;
  if (await isClosed(receipt, token)) {
    return (
      <Page language={language} path={path}>
        <div className="narrow">
          <h1>{words.close.closedTitle}</h1>
          {receipt.erasedBy ? (
            <p>{words.close.closedErased}</p>
          ) : (
            <UnlockForm language={language} token={token} next="receipt" query={query} />
          )}
        </div>
      </Page>
    );
  }
  const shared = { language, token, receipt };
  const waits = awaitsWriter(receipt);
  return (
    <Page language={language} path={path}>
      <SplitLayout
        head={
          <>
            <h1 data-headline="">{receiptHeadline(receipt, language)}</h1>
            <Outcome language={language} query={query} receipt={receipt} />
          </>
        }
        aside={
          <>
            <KeepOrClose language={language} token={token} erased={receipt.erasedBy !== null} />
            {!receipt.erasedBy && (
              <PersonalDataLink language={language} token={token} open={await opensHere(receipt)} />
            )}
          </>
        }
      >
        {waits && (
          <ConfirmForm
            language={language}
            token={token}
            query={query}
            receipt={receipt}
            works={isConfirmToken(receipt.messageId, String(query.confirm))}
          />
        )}
        <Erased language={language} receipt={receipt} />
        {!waits && !receipt.erasedBy && <NextStep {...shared} />}
        <ReceiptLines {...shared} />
        <p>
          <a className="button quiet" href={`/${language}/receipt/${token}`}>
            {words.refresh}
          </a>
        </p>
        <Written language={language} receipt={receipt} />
        {!receipt.erasedBy && (
          <>
            <CancelForm language={language} token={token} lines={receipt.lines} />
            <MailsForm language={language} token={token} on={receipt.mailChanges} />
          </>
        )}
        {!waits && !receipt.erasedBy && <ShareSection language={language} />}
      </SplitLayout>
    </Page>
  );
}
