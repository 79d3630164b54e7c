import { pageLanguage } from '@/components/page/page-metadata';
import { LockedPage, PersonalDataPage } from '@/components/receipt/personal-data-page';

import { type ReceiptProps, receiptMetadata } from '@/components/receipt/receipt-parts';
import { copy } from '@/lib/campaign/copy';

export const generateMetadata = (props: ReceiptProps) => receiptMetadata(props, '/your-data');

/** Everything held of a message, for whoever unlocks it. */
export default async function OnHold(props: ReceiptProps) {
  const { token } = await props.params;
  const language = await pageLanguage(props);
  const { title, lead } = copy(language).personalData.record;
  return (
    <LockedPage {...{ language, token, title }} page="your-data" query={await props.searchParams}>
      {(record) => (
        <>
          <p className="lead">{lead}</p>
          <PersonalDataPage language={language} token={token} record={record} />
        </>
      )}
    </LockedPage>
  );
}
