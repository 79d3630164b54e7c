import type { LanguageParams, PageQuery } from '@/components/page/page-metadata';
import { AddressForm } from '@/components/write/address-form';
import { readJourney } from '@/components/write/read-journey';

import { JourneyScreen, journeyMetadata } from '@/components/write/screen';
import { BeforeYouWrite, Closed, CookieNotice } from '@/components/write/start-parts';

import { copy } from '@/lib/campaign/copy';

type Props = LanguageParams & PageQuery;

export const generateMetadata = ({ params }: Props) => journeyMetadata(params, 'address');

/** First screen: where the visitor lives, since that decides who represents them. */
export default async function WriteAddress({ params, searchParams }: Props) {
  const journey = await readJourney((await params).lang);
  const { language, draft, state, campaign } = journey;
  const { write } = copy(language);
  const lost = 'draft' in (await searchParams) && !draft && state !== 'unavailable';
  const open = state === 'open';
  return (
    <JourneyScreen
      journey={journey}
      screen="address"
      title={open ? write.address.title : write.title}
      lead={open && write.address.lead}
      aside={open && <BeforeYouWrite language={language} />}
    >
      {lost && <CookieNotice language={language} />}
      <Closed journey={journey} />
      {draft?.sentAs && (
        <p className="callout">
          {write.sentBefore} <a href={draft.sentAs}>{write.sentBeforeLink}</a>
        </p>
      )}
      {open && (
        <>
          {!campaign.settings.operator && <p>{write.demonstration}</p>}
          <AddressForm journey={journey} />
          <p className="small">{write.address.why}</p>
        </>
      )}
    </JourneyScreen>
  );
}
