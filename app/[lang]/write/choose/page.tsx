import { redirect } from 'next/navigation';
import type { LanguageParams } from '@/components/page/page-metadata';
import { choiceReason, DistrictButtons } from '@/components/write/choose-parts';
import { JourneyScreen, journeyMetadata } from '@/components/write/screen';
import { copy } from '@/lib/campaign/copy';
import { readDistrict } from '@/lib/lookup/district';
import { screenPath } from '@/lib/messages/journey';
import { readJourney } from '@/lib/messages/read-journey';
import '@/components/write/write.css';

export const generateMetadata = ({ params }: LanguageParams) => journeyMetadata(params, 'choose');

/** Intermediate page if an address leaves more than one district: a question, not an error. */
export default async function WriteChoose({ params }: LanguageParams) {
  const journey = await readJourney((await params).lang);
  const { language, draft, state } = journey;
  const districts = (draft?.choices ?? []).flatMap((id) => readDistrict(id) ?? []);
  if (!draft || districts.length === 0 || state !== 'open') {
    redirect(`${screenPath(language, 'write')}?draft`);
  }
  return (
    <JourneyScreen
      journey={journey}
      screen="choose"
      title={copy(language).write.choose.title}
      lead={choiceReason(journey)}
    >
      <DistrictButtons journey={journey} districts={districts} />
    </JourneyScreen>
  );
}
