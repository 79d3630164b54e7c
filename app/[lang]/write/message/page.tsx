import { redirect } from 'next/navigation';
import type { LanguageParams } from '@/components/page/page-metadata';
import { LetterForm } from '@/components/write/letter-form';
import { readJourney } from '@/components/write/read-journey';
import { Recipients } from '@/components/write/recipients';
import { JourneyScreen, journeyMetadata } from '@/components/write/screen';

import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { readDistrict } from '@/lib/lookup/district';
import { screenPath } from '@/lib/messages/journey';
import { letterFacts } from '@/lib/messages/title';
import { officesForLetter } from '@/lib/offices/office-channels';

type Props = LanguageParams;

export const generateMetadata = ({ params }: Props) => journeyMetadata(params, 'message');

/** Second screen: the members, the letter and who signs it. */
export default async function WriteMessage({ params }: Props) {
  const journey = await readJourney((await params).lang);
  const { language, draft, state } = journey;
  if (draft?.sentAs) redirect(draft.sentAs);
  if (state === 'outdated') redirect(screenPath(language, 'address'));
  const district = readDistrict(draft?.district ?? '');
  if (!draft || !district) redirect(`${screenPath(language, 'address')}?draft`);
  const offered = await campaignEdition(language);
  const offices = await officesForLetter(district, letterFacts(draft));
  return (
    <JourneyScreen
      journey={journey}
      screen="message"
      title={copy(language).write.message.title}
      lead={offered.ownWords}
      aside={<Recipients language={language} offices={offices} />}
    >
      <LetterForm journey={journey} offered={offered} />
    </JourneyScreen>
  );
}
