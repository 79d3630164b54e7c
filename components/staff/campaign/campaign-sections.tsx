import type { ReactNode } from 'react';
import { Field } from '@/components/form/field';
import { Radios } from '@/components/form/radios';
import { TextArea } from '@/components/form/text-area';
import { reviews } from '@/lib/campaign/campaign';
import {
  confirmationLabels,
  limitLabels,
  reviewLabels,
} from '@/lib/staff/campaign/campaign-labels';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import type { Section } from '@/lib/staff/campaign/section-fields';
import { EditionChoice } from './campaign-parts';
import { SectionForm, type SectionFormState } from './section-form';

type Props = {
  staffSettings: StaffSettings;
  /** The section whose form is shown again, and its typed values. */
  kept?: string;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

const sections = {
  open: OpenSection,
  reading: ReadingSection,
  access: AccessSection,
  limits: LimitsSection,
  retention: RetentionSection,
  organisation: OrganisationSection,
  embedding: EmbeddingSection,
} satisfies Partial<Record<Section, (asked: SectionFormState) => ReactNode>>;

/** All settings, each section with its own form. */
export function CampaignSections({ staffSettings, kept, typed, problems }: Props) {
  const errorOf = (name: string) => ({
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: 'Error:',
  });
  const askedOf = (section: Section): SectionFormState => ({
    staffSettings,
    errorOf,
    typed: (name) => (kept === section ? typed[name] : undefined),
  });
  return (
    <>
      <EditionChoice {...askedOf('outdated')} />
      {Object.entries(sections).map(([section, Shown]) => (
        <Shown key={section} {...askedOf(section as Section)} />
      ))}
    </>
  );
}

const optionsOfOpenSection = [
  { value: 'yes', label: 'Open: supporters can write' },
  {
    value: 'no',
    label: 'Closed: the write pages say so, and nothing is taken',
    hint: 'What was sent before still goes out. Calling and everything to read stays.',
  },
];

/** Whether messages are accepted. */
export function OpenSection({ staffSettings, typed, errorOf }: SectionFormState) {
  return (
    <section aria-labelledby="open-or-closed">
      <h2 id="open-or-closed">Open or closed</h2>
      <SectionForm section="open" version={staffSettings.version} button="Save open or closed">
        <Radios
          name="open"
          label="Are messages taken?"
          options={optionsOfOpenSection}
          defaultValue={typed('open') ?? (staffSettings.state.open ? 'yes' : 'no')}
          {...errorOf('open')}
        />
      </SectionForm>
    </section>
  );
}

const reviewOptions = reviews.map((value) => ({ value, label: reviewLabels[value] }));
const confirmationOptions = Object.entries(confirmationLabels).map(([value, label]) => ({
  value,
  label,
}));

/** What a new message waits for. */
export function ReadingSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, version } = staffSettings;
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">Before letters leave</h2>
      <SectionForm section="reading" version={version} button="Save what messages wait for">
        <Radios
          name="review"
          label="Which messages does somebody read first?"
          options={reviewOptions}
          defaultValue={typed('review') ?? state.review}
          {...errorOf('review')}
        />
        <Radios
          name="confirmation"
          label="Do supporters confirm their email address?"
          hint={`At present they ${state.confirmation === 'required' ? 'do' : 'do not'}.`}
          options={confirmationOptions}
          defaultValue={typed('confirmation') ?? set.confirmation ?? 'usual'}
          {...errorOf('confirmation')}
        />
      </SectionForm>
    </section>
  );
}

const optionsOfAccessSection = [
  { value: 'no', label: 'Admins only' },
  {
    value: 'yes',
    label: 'Everybody on the staff',
    hint: 'Who has none yet is led to set it up, and can do nothing else before.',
  },
];

/** Who needs a second factor to sign in. */
export function AccessSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const now = staffSettings.set.secondFactorForAll ? 'yes' : 'no';
  return (
    <section aria-labelledby="access">
      <h2 id="access">Signing in</h2>
      <SectionForm section="access" version={staffSettings.version} button="Save who needs it">
        <Radios
          name="secondFactorForAll"
          label="Who needs a second factor?"
          options={optionsOfAccessSection}
          defaultValue={typed('secondFactorForAll') ?? now}
          {...errorOf('secondFactorForAll')}
        />
      </SectionForm>
    </section>
  );
}

const of = {
  limitMessagesPerHour: 'messages',
  limitDraftsPerHour: 'drafts',
  limitLookupsPerHour: 'lookups',
  limitCallsPerHour: 'calls',
} as const;

/** Limits per network and hour. */
export function LimitsSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, settings, version } = staffSettings;
  const names = Object.keys(of) as (keyof typeof of)[];
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">Limits</h2>
      <p>
        For one network and hour. Shelters, campuses and telephone companies share one, so be
        generous. An empty field is as the settings of the site say.
      </p>
      <SectionForm section="limits" version={version} button="Save the limits">
        {names.map((name) => (
          <Field
            key={name}
            name={name}
            label={limitLabels[name]}
            hint={`In force: ${state.settings.limits[of[name]]}. The setting: ${settings.limits[of[name]]}.`}
            inputMode="numeric"
            width={10}
            optional="(optional)"
            defaultValue={typed(name) ?? set[name]?.toString()}
            {...errorOf(name)}
          />
        ))}
      </SectionForm>
    </section>
  );
}

/** Retention time. The next page shows the effect of a new time before it is set. */
export function RetentionSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, settings } = staffSettings;
  const { keepMessagesDays: days } = state.settings;
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">How long people are kept</h2>
      <p>
        So many days after its last letter ended, the person is erased from a message; the
        reference, the district, the dates and the states stay. The privacy page says the number.
      </p>
      <form method="get" action="/staff/campaign/retention" noValidate>
        <Field
          name="keepMessagesDays"
          label="Days"
          hint={`In force: ${days}. The setting, where this is empty: ${settings.keepMessagesDays}.`}
          inputMode="numeric"
          width={10}
          optional="(optional)"
          defaultValue={typed('keepMessagesDays') ?? set.keepMessagesDays?.toString()}
          {...errorOf('keepMessagesDays')}
        />
        <button className="quiet" type="submit">
          See what that would erase
        </button>
      </form>
    </section>
  );
}

const inForce = (now: string | undefined, setting: string | undefined) =>
  `In force: ${now ?? 'nothing'}. The setting: ${setting ?? 'none'}.`;

/** Operator of the site, and the address that receives replies to its email. */
export function OrganisationSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, settings, version } = staffSettings;
  const { operator, operatorName, replyTo } = state.settings;
  const asSet = (name: 'operatorName' | 'operatorAddress' | 'operatorContact' | 'replyTo') => ({
    name,
    optional: '(optional)',
    defaultValue: typed(name) ?? set[name] ?? undefined,
    ...errorOf(name),
  });
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">Who answers for it</h2>
      <p>
        {operator
          ? 'Every page names them.'
          : 'Until name, address and contact are all there, the site calls itself a demonstration.'}{' '}
        An empty field is as the settings of the site say.
      </p>
      <SectionForm section="organisation" version={version} button="Save who answers for it">
        <Field
          {...asSet('operatorName')}
          label="Name of the organization"
          hint={inForce(operatorName, settings.operatorName)}
          width={40}
        />
        <Field
          {...asSet('operatorAddress')}
          label="Postal address"
          hint={inForce(
            operator?.address ?? set.operatorAddress ?? undefined,
            settings.operator?.address,
          )}
          autoComplete="off"
        />
        <Field
          {...asSet('operatorContact')}
          label="Contact"
          hint={`An email address, a page or a phone number. ${inForce(operator?.contact ?? set.operatorContact ?? undefined, settings.operator?.contact)}`}
        />
        <Field
          {...asSet('replyTo')}
          label="Where answers to the site’s mail go"
          type="email"
          hint={`For mail to supporters. In force: ${replyTo ?? 'nobody reads them, and the mail says so'}.`}
          width={40}
          spellCheck={false}
        />
      </SectionForm>
    </section>
  );
}

/** Sites that may show the start form in a frame. */
export function EmbeddingSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { embedOrigins } = staffSettings.state.settings;
  return (
    <section aria-labelledby="embedding">
      <h2 id="embedding">On other sites</h2>
      <p>
        {embedOrigins.length === 0
          ? 'No other site can show the start form at present.'
          : `Sites that can show the start form: ${embedOrigins.length}.`}{' '}
        Organizations find the code for it, and for a plain link that needs no leave, on the page{' '}
        <a href="/en/share#own-site">Tell somebody</a>.
      </p>
      <SectionForm section="embedding" version={staffSettings.version} button="Save the sites">
        <TextArea
          name="embedOrigins"
          label="Sites that may show it"
          hint="One a line, like https://example.org. A site with and without www. is two. Whoever is here can put our form on their page, and what surrounds it there is theirs."
          rows={4}
          optional="(optional)"
          defaultValue={typed('embedOrigins') ?? embedOrigins.join('\n')}
          {...errorOf('embedOrigins')}
        />
      </SectionForm>
    </section>
  );
}
