import { pageLanguage } from '@/components/page/page-metadata';
import { LockedPage, PersonalDataPage } from '@/components/receipt/personal-data-page';
import { type ReceiptProps, receiptMetadata } from '@/components/receipt/receipt-parts';
import { copy } from '@/lib/campaign/copy';
import { readReceiptToken } from '@/lib/messages/receipt-token';

export const generateMetadata = (props: ReceiptProps) => receiptMetadata(props, '/your-data');

/** Personal data of a message, for the person who unlocks it. */
export default async function OnHold(props: ReceiptProps) {
  const { token: typed } = await props.params;
  const token = readReceiptToken(typed);
  const language = await pageLanguage(props);
  const { title, lead } = copy(language).personalData.record;
  return (
    <LockedPage
      language={language}
      token={token}
      title={title}
      page="your-data"
      query={await props.searchParams}
    >
      {(record) => (
        <>
          <p className="lead">{lead}</p>
          <PersonalDataPage language={language} token={token} record={record} />
        </>
      )}
    </LockedPage>
  );
}
