import { Page } from '@/components/page/page';
import { pageLanguage } from '@/components/page/page-metadata';
import { SplitLayout } from '@/components/page/split-layout';
import { Erased } from '@/components/receipt/erase-parts';
import { CancelForm, ConfirmForm, MailsForm } from '@/components/receipt/receipt-forms';
import { ReceiptLines } from '@/components/receipt/receipt-lines';
import {
  NoReceipt,
  Outcome,
  PersonalDataLink,
  type ReceiptProps,
  receiptMetadata,
  WhatNext,
  Written,
} from '@/components/receipt/receipt-parts';
import { ShareSection } from '@/components/share/share-parts';
import { copy } from '@/lib/campaign/copy';
import { isConfirmToken } from '@/lib/delivery/letters/confirmation';
import { isCutOff, readReceiptToken } from '@/lib/messages/receipt-token';
import { opensHere, readReceipt } from '@/lib/receipts/receipt-view';
import { waitsForWriter } from '@/lib/receipts/receipts';

export const generateMetadata = (props: ReceiptProps) => receiptMetadata(props);

/** The supporter's private page: what the rows say, no text and no name. */
export default async function ReceiptPage(props: ReceiptProps) {
  const { token: typed } = await props.params;
  const token = readReceiptToken(typed);
  const query = await props.searchParams;
  const language = await pageLanguage(props);
  const { receipt: words } = copy(language);
  const receipt = await readReceipt(token);
  if (receipt === 'unavailable' || receipt === 'unknown') {
    const why = receipt === 'unknown' && isCutOff(typed) ? 'cut_off' : receipt;
    return <NoReceipt language={language} path={`/receipt/${token}`} why={why} />;
  }
  return (
    <Page language={language} path={`/receipt/${token}`}>
      <SplitLayout
        head={
          <>
            <h1>{words.title}</h1>
            <Outcome language={language} query={query} receipt={receipt} />
            {waitsForWriter(receipt) && (
              <ConfirmForm
                language={language}
                token={token}
                confirm={query.confirm}
                works={isConfirmToken(receipt.messageId, String(query.confirm))}
              />
            )}
            <Written language={language} receipt={receipt} />
            <Erased language={language} receipt={receipt} />
            <ReceiptLines language={language} token={token} receipt={receipt} />
            <p>
              <a className="button quiet" href={`/${language}/receipt/${token}`}>
                {words.refresh}
              </a>
            </p>
            {!receipt.erasedBy && (
              <>
                <CancelForm language={language} token={token} lines={receipt.lines} />
                <MailsForm language={language} token={token} on={receipt.mailChanges} />
                <PersonalDataLink
                  language={language}
                  token={token}
                  open={await opensHere(receipt)}
                />
              </>
            )}
            <ShareSection language={language} />
          </>
        }
        aside={<WhatNext language={language} district={receipt.district} />}
      />
    </Page>
  );
}
