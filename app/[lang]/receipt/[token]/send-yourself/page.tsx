import type { Metadata } from 'next';
import { Page } from '@/components/page/page';
import { type PageQuery, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { NoReceipt } from '@/components/receipt/receipt-parts';
import { ReceiptSelfSend } from '@/components/self-send/receipt-page';
import { copy } from '@/lib/campaign/copy';
import { readReceiptToken } from '@/lib/messages/receipt-token';
import { readSelfSend } from '@/lib/receipts/self-send/self-send-view';

type Props = { params: Promise<{ lang: string; token: string }> } & PageQuery;

const pathOf = (token: string) => `/receipt/${token}/send-yourself`;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const language = await pageLanguage(props);
  const path = pathOf(readReceiptToken((await props.params).token));
  const { title, description } = copy(language).receipt;
  return pageMetadata({ language, path, title, description, listed: false });
}

/** Self-send page of a stored message; text and name are shown only after the unlock. */
export default async function SelfSendFromReceipt(props: Props) {
  const language = await pageLanguage(props);
  const token = readReceiptToken((await props.params).token);
  const selfSend = await readSelfSend(token);
  if (typeof selfSend === 'string') {
    return <NoReceipt language={language} token={token} page="/send-yourself" why={selfSend} />;
  }
  return (
    <Page language={language} path={pathOf(token)}>
      <p className="back screen">
        <a href={`/${language}/receipt/${token}`}>{copy(language).selfSend.selfSend.back}</a>
      </p>
      <ReceiptSelfSend
        language={language}
        token={token}
        selfSend={selfSend}
        query={await props.searchParams}
      />
    </Page>
  );
}
