import { Checkbox } from '@/components/form/checkbox';
import { Honeypot } from '@/components/form/honeypot';
import { TextArea } from '@/components/form/text-area';
import { copy } from '@/lib/campaign/copy';
import { edition, letterText } from '@/lib/campaign/edition';
import { JourneyField, wordsFor } from './journey-field';
import type { Journey } from './read-journey';
import { StepForm } from './step-form';
import { TitleQuestion } from './title-question';

/** The letter first, since that is what somebody came for; then who signs it. */
export function LetterForm({ journey }: { journey: Journey }) {
  const { language, campaign, typed } = journey;
  const { write } = copy(language);
  const words = write.message;
  const offered = edition(campaign.edition, language);
  return (
    <StepForm language={language} step="message" button={words.next}>
      <h2>{words.letterTitle}</h2>
      <JourneyField
        journey={journey}
        name="subject"
        label={words.subject}
        offered={offered.subject}
      />
      <TextArea
        name="message"
        label={words.body}
        hint={words.bodyHint}
        rows={18}
        defaultValue={typed('message', letterText(offered))}
        {...wordsFor(journey, 'message')}
      />
      <h2>{words.youTitle}</h2>
      <TitleQuestion journey={journey} />
      <JourneyField
        journey={journey}
        name="firstName"
        label={words.firstName}
        autoComplete="given-name"
      />
      <JourneyField
        journey={journey}
        name="lastName"
        label={words.lastName}
        autoComplete="family-name"
      />
      <JourneyField
        journey={journey}
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
      />
      <JourneyField
        journey={journey}
        name="phone"
        type="tel"
        label={words.phone}
        hint={words.phoneHint}
        autoComplete="tel"
        inputMode="tel"
        width={20}
        optional
      />
      <Checkbox
        name="newsletter"
        label={words.newsletter}
        defaultChecked={typed('newsletter') === 'yes'}
        {...wordsFor(journey, 'newsletter')}
      />
      <Honeypot label={write.website} />
    </StepForm>
  );
}
