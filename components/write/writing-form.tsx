import { Hint } from '@/components/form/field-frame';
import { Checkbox, Select, StateSelect } from '@/components/form/fields';
import type { CampaignState } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { readDistrict } from '@/lib/lookup/district';
import { placeOfZip } from '@/lib/lookup/resolve/place-of-zip';
import { TRAP } from '@/lib/messages/journey';
import type { Journey } from '@/lib/messages/read-journey';
import { prefixes } from '@/lib/messages/schema';
import { letterFacts, mayNeedTitle, officeNames, officesWantingTitle } from '@/lib/messages/title';
import { officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice } from '@/lib/offices/offices';
import { mailMode } from '@/lib/platform/env';
import { answerZip, GoesTo } from './goes-to';
import { JourneyField, MessageFields, wordsFor } from './journey-field';
import { StepForm } from './screen';
import { Unreached } from './start-parts';

type Props = {
  journey: Journey;
  offered: Edition;
  /** Whether the page already says above the form that we can reach no office. */
  unreachedShown: boolean;
  /** Source of the link that led here. */
  from?: string;
};

/** Address of the writer, which decides the recipients; then the message and the signature. */
export async function WritingForm({ journey, offered, unreachedShown, from }: Props) {
  const { language, typed } = journey;
  const { write } = copy(language);
  const answer = await answerZip(typed('zip'), language, typed('addressProgram') === 'yes');
  // A ZIP code from an earlier page may settle it before the first field.
  const noticeShown = unreachedShown || !answer.isReached;
  return (
    <StepForm language={language} step="write" button={write.message.next}>
      <input
        type="hidden"
        name="unreachedShown"
        id="unreachedShown"
        value={noticeShown ? 'yes' : ''}
      />
      {noticeShown && !unreachedShown && (
        <Unreached language={language} district={answer.district} />
      )}
      {from && <input type="hidden" name="from" value={from} />}
      <h2 className="wide">{write.address.title}</h2>
      <AddressFields journey={journey} />
      <GoesTo language={language} answer={answer} noticeShown={noticeShown} />
      <MessageFields journey={journey} offered={offered} />
      <h2>{write.message.youTitle}</h2>
      <WriterFields journey={journey} isReached={!noticeShown && (await isReached(journey))} />
      <Honeypot language={language} />
    </StepForm>
  );
}

/** The ZIP code comes first: it fills in the city and the state, and determines the recipients. */
function AddressFields({ journey }: { journey: Journey }) {
  const { language, typed } = journey;
  const words = copy(language).write.address;
  // A ZIP code from an earlier page fills in the rest, with or without scripts.
  const { city, state } = placeOfZip(typed('zip'));
  return (
    <>
      <JourneyField
        journey={journey}
        name="zip"
        label={words.zip}
        hint={words.zipHint}
        autoComplete="postal-code"
        inputMode="numeric"
        width={10}
      />
      <div className="field-pair is-street">
        <JourneyField
          journey={journey}
          name="street"
          label={words.street}
          autoComplete="address-line1"
        />
        <JourneyField
          journey={journey}
          name="street2"
          label={words.street2}
          autoComplete="address-line2"
          optional
        />
      </div>
      <div className="field-pair">
        <JourneyField
          journey={journey}
          name="city"
          label={words.city}
          offered={city}
          autoComplete="address-level2"
        />
        <StateSelect
          language={language}
          defaultValue={typed('state', state)}
          {...wordsFor(journey, 'state')}
        />
      </div>
      <Checkbox
        name="addressProgram"
        label={words.program}
        defaultChecked={typed('addressProgram') === 'yes'}
        {...wordsFor(journey, 'addressProgram')}
      />
    </>
  );
}

/**
 * Purpose of the first email to the writer, for the hint below its field.
 * @param isReached whether we may reach one of the writer's offices; otherwise nothing is confirmed
 */
export function emailPurpose(
  { confirmation }: Pick<CampaignState, 'confirmation'>,
  isReached: boolean,
  mode = mailMode(),
) {
  if (mode === 'capture') return 'test';
  return confirmation === 'required' && isReached ? 'confirm' : 'receipt';
}

/** Whether we may reach one of the writer's offices, as far as the draft tells. */
async function isReached({ draft }: Journey): Promise<boolean> {
  const district = readDistrict(draft?.district ?? '');
  if (!draft || !district) return true;
  const offices = await officesForLetter(district, letterFacts(draft));
  return offices.some((office) => !isVacantOffice(office) && office.channel !== 'self-send');
}

function WriterFields({ journey, isReached }: { journey: Journey; isReached: boolean }) {
  const { language, typed } = journey;
  const words = copy(language).write.message;
  return (
    <>
      <TitleQuestion journey={journey} />
      <div className="field-pair">
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
          hint={words.oneName}
          hintElsewhere
          autoComplete="family-name"
        />
      </div>
      <Hint name="lastName" label={words.lastName} hint={words.oneName} />
      <JourneyField
        journey={journey}
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint[emailPurpose(journey.campaign, isReached)]}
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
    </>
  );
}

/**
 * Writer's title, requested only if an office may need one. Once these offices are known they are
 * named, and the writer can state that they use none.
 */
async function TitleQuestion({ journey }: { journey: Journey }) {
  const { language, draft, typed } = journey;
  const { write, titleQuestion: words } = copy(language);
  if (!(await mayNeedTitle())) return null;
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
        {...wordsFor(journey, 'prefix', true)}
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

/** Hidden field that only programs fill in; password managers are asked to ignore it. */
function Honeypot({ language }: { language: Language }) {
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
