import { Checkbox } from '@/components/form/checkbox';
import { Select } from '@/components/form/select';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { TRAP } from '@/lib/messages/journey';
import { prefixes } from '@/lib/messages/schema';
import { officesWantingTitle } from '@/lib/messages/title';
import { JourneyField, wordsFor } from './journey-field';
import { OfferedLetter } from './offered-letter';
import type { Journey } from './read-journey';
import { StepForm } from './step-form';
import { officeNames } from './title-problem';

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
      <Honeypot language={language} />
    </StepForm>
  );
}

/**
 * The title of whoever writes. Where a gateway takes no letter without one, the offices behind it
 * are named, and one can say that these letters go without.
 */
export async function TitleQuestion({ journey }: { journey: Journey }) {
  const { language, draft, typed } = journey;
  const { write, titleQuestion: words } = copy(language);
  const wanting = draft ? await officesWantingTitle(draft, '') : [];
  const senators = wanting.filter(({ chamber }) => chamber === 'senate');
  const names = officeNames(wanting, language);
  const selfSend = wanting.every(({ channel }) => channel === 'self-send');
  const hint = [
    wanting.length > 0 ? words.hint(names) : write.message.prefixHint,
    senators.length > 0 && words.senateHint(officeNames(senators, language)),
  ];
  return (
    <>
      <Select
        name="prefix"
        label={write.message.prefix}
        hint={hint.filter(Boolean).join(' ')}
        options={[
          { value: '', label: write.message.prefixNone },
          ...prefixes.map((value) => ({ value, label: write.prefixes[value] })),
        ]}
        autoComplete="honorific-prefix"
        defaultValue={typed('prefix')}
        {...wordsFor(journey, 'prefix')}
      />
      {wanting.length > 0 && (
        <Checkbox
          name="withoutTitle"
          label={words.without[selfSend ? 'selfSend' : 'otherWay']}
          hint={words.withoutHint(names)}
          defaultChecked={typed('withoutTitle') === 'yes'}
        />
      )}
    </>
  );
}

/** A field that people do not see and programs fill in; password managers are asked to leave it. */
export function Honeypot({ language }: { language: Language }) {
  return (
    <div className="honeypot" aria-hidden="true">
      <label htmlFor={TRAP}>{copy(language).write.leaveEmpty}</label>
      <input
        id={TRAP}
        name={TRAP}
        type="text"
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore=""
        data-bwignore=""
        data-form-type="other"
        data-lpignore="true"
      />
    </div>
  );
}
