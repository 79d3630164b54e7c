import { redirect } from 'next/navigation';
import type { LanguageParams } from '@/components/page/page-metadata';
import { JourneyScreen, journeyMetadata } from '@/components/write/screen';
import { copy } from '@/lib/campaign/copy';
import { readDistrict } from '@/lib/lookup/district';
import { screenPath } from '@/lib/messages/journey';
import { readJourney } from '@/lib/messages/read-journey';

export const generateMetadata = ({ params }: LanguageParams) => journeyMetadata(params, 'selfSend');

/** Intermediate page if we can reach none of the writer's offices and they do not know it yet. */
export default async function WriteSelfSend({ params }: LanguageParams) {
  const journey = await readJourney((await params).lang);
  const { language, draft, state } = journey;
  const district = readDistrict(draft?.district ?? '');
  if (!district || state !== 'open') redirect(`${screenPath(language, 'write')}?draft`);
  const { unreached: words, message } = copy(language).write;
  return (
    <JourneyScreen journey={journey} screen="selfSend" title={words.title} lead={words.text}>
      <p className="actions">
        <a className="button" href={`/${language}/lookup?district=${district}`}>
          {words.call}
        </a>
        <a href={`/${language}/send-yourself?district=${district}`}>{words.selfSend}</a>
      </p>
      <p>
        <a href={screenPath(language, 'check')}>{message.next}</a>
      </p>
    </JourneyScreen>
  );
}
