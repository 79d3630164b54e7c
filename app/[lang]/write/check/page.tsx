import { redirect } from 'next/navigation';
import type { LanguageParams } from '@/components/page/page-metadata';
import { LetterPreview, sendWords, WriterFacts } from '@/components/write/letter-preview';
import { GuardReminder, PrivacyCheck } from '@/components/write/privacy-check';
import { readJourney } from '@/components/write/read-journey';
import { JourneyScreen, journeyMetadata } from '@/components/write/screen';

import { StepForm } from '@/components/write/step-form';

import { copy } from '@/lib/campaign/copy';
import { addressSchema } from '@/lib/lookup/address';
import { readDistrict } from '@/lib/lookup/district';
import { draftMark } from '@/lib/messages/draft';
import { screenPath } from '@/lib/messages/journey';
import { ownWordsOf, readOffered, shippedOffer } from '@/lib/messages/own-words';
import { findFindings } from '@/lib/messages/privacy-check/find-findings';
import { letterSchema } from '@/lib/messages/schema';
import { officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice } from '@/lib/offices/offices';
import { askDatabase } from '@/lib/platform/ask-database';

type Props = LanguageParams;

export const generateMetadata = ({ params }: Props) => journeyMetadata(params, 'check');

/** Third screen: every letter once more, and the button that sends. */
export default async function WriteCheck({ params }: Props) {
  const journey = await readJourney((await params).lang);
  const { language, draft, campaign, state } = journey;
  const { write } = copy(language);
  if (draft?.sentAs) redirect(draft.sentAs);
  if (state === 'outdated') redirect(screenPath(language, 'address'));
  const address = addressSchema.safeParse(draft?.typed ?? {});
  const district = readDistrict(draft?.district ?? '');
  if (!address.success || !district) redirect(`${screenPath(language, 'address')}?draft`);
  const letter = letterSchema.safeParse(draft?.typed ?? {});
  if (!letter.success) redirect(`${screenPath(language, 'message')}?draft`);
  const { prefix } = letter.data;
  const all = await officesForLetter(district, { certainty: draft?.certainty, prefix });
  const offices = all.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
  const writer = { ...address.data, ...letter.data };
  const offered = (await askDatabase(() => readOffered(campaign))) ?? shippedOffer;
  const words = ownWordsOf(letter.data, offered);
  const findings = findFindings(words);
  return (
    <JourneyScreen
      journey={journey}
      screen="check"
      title={write.check.title}
      lead={write.check.lead(offices.length)}
      aside={<WriterFacts language={language} writer={writer} />}
    >
      <PrivacyCheck language={language} words={words} findings={findings} />
      {offices.map((office, at) => (
        <LetterPreview
          key={office.seat}
          language={language}
          office={office}
          writer={writer}
          open={at === 0}
        />
      ))}
      <p>{write.check.after}</p>
      <GuardReminder language={language} count={findings.length} />
      <StepForm
        language={language}
        step="send"
        button={sendWords(language, offices)}
        shown={draft && draftMark(draft)}
      />
    </JourneyScreen>
  );
}
