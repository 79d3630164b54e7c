import { pageLanguage } from '@/components/page/page-language';
import { LockedPage } from '@/components/receipt/locked-page';
import { HeldPage } from '@/components/receipt/personal-data-page';
import { type ReceiptProps, receiptMetadata } from '@/components/receipt/receipt-metadata';
import { copy } from '@/lib/campaign/copy';

export const generateMetadata = (props: ReceiptProps) => receiptMetadata(props, '/held');

/** Everything held of a message, for whoever unlocks it. */
export default async function Held(props: ReceiptProps) {
  const { token } = await props.params;
  const language = await pageLanguage(props);
  const { title, lead } = copy(language).held.record;
  return (
    <LockedPage {...{ language, token, title }} page="held" query={await props.searchParams}>
      {(record) => (
        <>
          <p className="lead">{lead}</p>
          <HeldPage language={language} token={token} record={record} />
        </>
      )}
    </LockedPage>
  );
}
