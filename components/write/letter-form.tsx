import { Checkbox } from '@/components/form/checkbox';
import { Honeypot } from '@/components/form/honeypot';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import { JourneyField, wordsFor } from './journey-field';
import { OfferedLetter } from './offered-letter';
import type { Journey } from './read-journey';
import { StepForm } from './step-form';
import { TitleQuestion } from './title-question';

type Props = { journey: Journey; offered: Edition };

/** The letter first, since that is what somebody came for; then who signs it. */
export function LetterForm({ journey, offered }: Props) {
  const { language, typed } = journey;
  const { write } = copy(language);
  const words = write.message;
  return (
    <StepForm language={language} step="message" button={words.next}>
      <OfferedLetter journey={journey} offered={offered} />
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
