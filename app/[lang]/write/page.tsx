import { endOf, findPastAsk } from '@/components/campaign/ended-ask';
import type { LanguageParams, PageQuery } from '@/components/page/page-metadata';
import { JourneyScreen, journeyMetadata } from '@/components/write/screen';
import { BeforeYouWrite, Closed, CookieNotice, Unreached } from '@/components/write/start-parts';
import { WritingForm } from '@/components/write/writing-form';
import { mayAskOffices } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { readLinkSource } from '@/lib/campaign/link-sources';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { readJourney } from '@/lib/messages/read-journey';
import { reachesNoOffice } from '@/lib/offices/office-channels';
import '@/components/write/write.css';

type Props = LanguageParams & PageQuery;

export const generateMetadata = ({ params }: Props) => journeyMetadata(params, 'write');

/** First page: the writer's address, the message, and the signature. */
export default async function Write({ params, searchParams }: Props) {
  const journey = await readJourney((await params).lang);
  const { language, draft, state, campaign } = journey;
  const { write, endedAsk } = copy(language);
  const query = await searchParams;
  const lost = 'draft' in query && !draft && state !== 'unavailable';
  const open = state === 'open';
  const asks = mayAskOffices(campaign);
  const past = await findPastAsk();
  const unreachedShown = open && (await reachesNoOffice());
  return (
    <JourneyScreen
      journey={journey}
      screen="write"
      title={state === 'outdated' ? endedAsk.title : write.title}
    >
      {lost && <CookieNotice language={language} asks={asks} />}
      <Closed journey={journey} />
      {open && (
        <>
          {past && <p className="callout">{endOf(past, language)}</p>}
          {unreachedShown && <Unreached language={language} everyone />}
          <BeforeYouWrite language={language} asks={asks} />
          {!campaign.settings.operator && <p className="small">{write.demonstration}</p>}
          <WritingForm
            journey={journey}
            offered={await campaignEdition(language)}
            unreachedShown={unreachedShown}
            from={readLinkSource(query.from)}
          />
        </>
      )}
    </JourneyScreen>
  );
}
