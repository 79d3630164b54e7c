import { redirect } from 'next/navigation';
import type { LanguageParams } from '@/components/page/page-metadata';
import {
  AlreadyWritten,
  KeepOpen,
  MessagePreview,
  PrivacyCheck,
  PrivacyCheckReminder,
  sendLabel,
  TestLine,
  VacantSeats,
} from '@/components/write/check-parts';
import { JourneyScreen, journeyMetadata, StepForm } from '@/components/write/screen';
import { copy } from '@/lib/campaign/copy';
import { addressSchema } from '@/lib/lookup/address';
import { readDistrict } from '@/lib/lookup/district';
import { draftMark } from '@/lib/messages/draft';
import { screenPath } from '@/lib/messages/journey';
import { ownWordsOf, readOffered, shippedOffer } from '@/lib/messages/own-words';
import { findFindings } from '@/lib/messages/privacy-check/find-findings';
import { readJourney } from '@/lib/messages/read-journey';
import { officesForMessage } from '@/lib/messages/resolve-writer';
import { letterSchema } from '@/lib/messages/schema';
import { withReason } from '@/lib/messages/writing';
import { isVacantOffice } from '@/lib/offices/offices';
import { askDatabase } from '@/lib/platform/ask-database';
import '@/components/write/write.css';

export const generateMetadata = ({ params }: LanguageParams) => journeyMetadata(params, 'check');

/** Second page: the message as each office receives it, and the send button. */
export default async function WriteCheck({ params }: LanguageParams) {
  const journey = await readJourney((await params).lang);
  const { language, draft, campaign, state } = journey;
  const { write } = copy(language);
  if (draft?.sentAs) redirect(draft.sentAs);
  if (state === 'outdated') redirect(screenPath(language, 'write'));
  const address = addressSchema.safeParse(draft?.typed ?? {});
  const message = letterSchema.safeParse({
    ...draft?.typed,
    message: withReason(draft?.typed ?? {}),
  });
  const district = readDistrict(draft?.district ?? '');
  if (!draft || !address.success || !message.success || !district) {
    redirect(`${screenPath(language, 'write')}?draft`);
  }
  if (draft.problems.form === 'already_written') {
    return <AlreadyWritten journey={journey} district={district} text={message.data.message} />;
  }
  const { certainty } = draft;
  const writer = { ...address.data, ...message.data };
  const all = await officesForMessage(writer, { district, certainty });
  const offices = all.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
  const offered = (await askDatabase(() => readOffered(campaign))) ?? shippedOffer;
  const words = ownWordsOf(message.data, offered);
  const findings = findFindings(words);
  return (
    <JourneyScreen
      journey={journey}
      screen="check"
      title={write.check.title}
      lead={write.check.lead(offices.length)}
    >
      <PrivacyCheck language={language} words={words} findings={findings} />
      {offices.map((office, at) => (
        <MessagePreview
          key={office.seat}
          language={language}
          office={office}
          writer={writer}
          offered={offered.letters}
          open={at === 0}
          shown={draft.typed.why?.trim() ? 2 : 1}
        />
      ))}
      <VacantSeats language={language} offices={all} />
      <PrivacyCheckReminder language={language} count={findings.length} />
      <TestLine language={language} offices={offices} />
      <StepForm
        language={language}
        step="send"
        button={sendLabel(language, offices)}
        shown={draftMark(draft)}
      >
        <KeepOpen language={language} />
      </StepForm>
    </JourneyScreen>
  );
}
