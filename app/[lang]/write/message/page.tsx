import { redirect } from 'next/navigation';
import type { LanguageParams } from '@/components/page/page-language';
import { journeyMetadata } from '@/components/write/journey-metadata';
import { LetterForm } from '@/components/write/letter-form';
import { readJourney } from '@/components/write/read-journey';
import { Recipients } from '@/components/write/recipients';
import { Screen } from '@/components/write/screen';
import { copy } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';
import { readDistrict } from '@/lib/lookup/district';
import { officesForLetter } from '@/lib/lookup/roster/offices';
import { screenPath } from '@/lib/messages/journey';
import { letterFacts } from '@/lib/messages/title';

type Props = LanguageParams;

export const generateMetadata = ({ params }: Props) => journeyMetadata(params, 'message');

/** Second screen: the members, the letter and who signs it. */
export default async function WriteMessage({ params }: Props) {
  const journey = await readJourney((await params).lang);
  const { language, draft, campaign } = journey;
  if (draft?.sentAs) redirect(draft.sentAs);
  const district = readDistrict(draft?.district ?? '');
  if (!draft || !district) redirect(`${screenPath(language, 'address')}?draft`);
  const offices = await officesForLetter(district, letterFacts(draft));
  return (
    <Screen
      journey={journey}
      screen="message"
      title={copy(language).write.message.title}
      lead={edition(campaign.edition, language).ownWords}
      aside={<Recipients language={language} offices={offices} />}
    >
      <LetterForm journey={journey} />
    </Screen>
  );
}
