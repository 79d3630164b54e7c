import { pageLanguage } from '@/components/page/page-metadata';
import { EraseForm } from '@/components/receipt/erase-parts';
import { LockedPage } from '@/components/receipt/personal-data-page';
import { type ReceiptProps, receiptMetadata } from '@/components/receipt/receipt-parts';
import { copy } from '@/lib/campaign/copy';
import { readReceiptToken } from '@/lib/messages/receipt-token';

export const generateMetadata = (props: ReceiptProps) => receiptMetadata(props, '/erase');

/** Confirmation step before the deletion of personal data, which cannot be undone. */
export default async function Erase(props: ReceiptProps) {
  const { token: typed } = await props.params;
  const token = readReceiptToken(typed);
  const language = await pageLanguage(props);
  const { title } = copy(language).personalData.erase;
  return (
    <LockedPage
      language={language}
      token={token}
      title={title}
      page="erase"
      query={await props.searchParams}
    >
      {() => <EraseForm language={language} token={token} />}
    </LockedPage>
  );
}
