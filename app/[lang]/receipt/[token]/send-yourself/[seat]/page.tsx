import type { Metadata } from 'next';
import { Page } from '@/components/page/page';
import { type PageQuery, pageLanguage, pageMetadata } from '@/components/page/page-metadata';

import { NoReceipt } from '@/components/receipt/receipt-parts';
import { SelfSendPage } from '@/components/receipt/self-send-page';
import { copy } from '@/lib/campaign/copy';
import { readReceiptToken } from '@/lib/messages/receipt-token';
import { readSelfSend } from '@/lib/receipts/self-send/self-send-view';

type Props = { params: Promise<{ lang: string; token: string; seat: string }> } & PageQuery;

async function readAddress(props: Props) {
  const { token: typed, seat } = await props.params;
  const token = readReceiptToken(typed);
  return { token, seat, path: `/receipt/${token}/send-yourself/${seat}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const language = await pageLanguage(props);
  const { path } = await readAddress(props);
  const { title, description } = copy(language).receipt;
  return pageMetadata({ language, path, title, description, listed: false });
}

/** What one needs to send the letter to one office oneself; text and name only once unlocked. */
export default async function SelfSendOfSeat(props: Props) {
  const language = await pageLanguage(props);
  const { token, seat, path } = await readAddress(props);
  const selfSend = await readSelfSend(token, seat);
  if (typeof selfSend === 'string')
    return <NoReceipt language={language} path={path} why={selfSend} />;
  return (
    <Page language={language} path={path}>
      <p className="back screen">
        <a href={`/${language}/receipt/${token}`}>{copy(language).selfSend.selfSend.back}</a>
      </p>
      <SelfSendPage
        language={language}
        token={token}
        selfSend={selfSend}
        query={await props.searchParams}
      />
    </Page>
  );
}
