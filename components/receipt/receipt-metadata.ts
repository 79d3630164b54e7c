import type { Metadata } from 'next';
import { type PageQuery, pageLanguage } from '@/components/page/page-language';
import { pageMetadata } from '@/components/page/page-metadata';
import { copy } from '@/lib/campaign/copy';
import { unlockProblem } from '@/lib/receipts/unlock-pages';

export type ReceiptProps = { params: Promise<{ lang: string; token: string }> } & PageQuery;

/** The same neutral title for every page of a message: titles stay in histories. */
export async function receiptMetadata(props: ReceiptProps, page = ''): Promise<Metadata> {
  const { token } = await props.params;
  const language = await pageLanguage(props);
  const { title, description } = copy(language).receipt;
  const problem = unlockProblem(await props.searchParams) !== undefined;
  const path = `/receipt/${token}${page}`;
  return pageMetadata({ language, path, title, description, listed: false, problem });
}
