import type { Metadata } from 'next';
import { Beside } from '@/components/page/beside';
import { Page } from '@/components/page/page';
import { type PageQuery, pageLanguage } from '@/components/page/page-language';
import { pageMetadata } from '@/components/page/page-metadata';
import { ConfirmForm } from '@/components/receipt/confirm-form';
import { NoReceipt } from '@/components/receipt/no-receipt';
import { Outcome } from '@/components/receipt/outcome';
import { readReceipt } from '@/components/receipt/read-receipt';
import { ReceiptLines } from '@/components/receipt/receipt-lines';
import { WhatNext } from '@/components/receipt/what-next';
import { WithdrawForm } from '@/components/receipt/withdraw-form';
import { copy } from '@/lib/campaign/copy';
import { longDate } from '@/lib/campaign/long-date';
import { waitsForWriter } from '@/lib/delivery/receipts/receipts';

type Props = { params: Promise<{ lang: string; token: string }> } & PageQuery;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { token } = await props.params;
  const language = await pageLanguage(props);
  const { title, description } = copy(language).receipt;
  return pageMetadata({ language, path: `/receipt/${token}`, title, description, listed: false });
}

/** The supporter's private page: what the rows say, no text and no name. */
export default async function ReceiptPage(props: Props) {
  const { token } = await props.params;
  const query = await props.searchParams;
  const language = await pageLanguage(props);
  const words = copy(language).receipt;
  const receipt = await readReceipt(token);
  if (receipt === 'unavailable' || receipt === 'unknown') {
    return <NoReceipt language={language} path={`/receipt/${token}`} why={receipt} />;
  }
  const { reference, createdAt, lines } = receipt;
  return (
    <Page language={language} path={`/receipt/${token}`}>
      <Beside
        head={
          <>
            <h1>{words.title}</h1>
            <Outcome language={language} query={query} receipt={receipt} />
            {waitsForWriter(receipt) && (
              <ConfirmForm language={language} token={token} confirm={query.confirm} />
            )}
            <p>
              {words.reference} <strong className="reference">{reference}</strong>.{' '}
              {words.written(longDate(createdAt.toISOString().slice(0, 10), language))}.
            </p>
            <ReceiptLines language={language} token={token} lines={lines} receipt={receipt} />
            <p>
              <a className="button quiet" href={`/${language}/receipt/${token}`}>
                {words.refresh}
              </a>
            </p>
            <WithdrawForm language={language} token={token} lines={lines} />
          </>
        }
        aside={<WhatNext language={language} district={receipt.district} />}
      />
    </Page>
  );
}
