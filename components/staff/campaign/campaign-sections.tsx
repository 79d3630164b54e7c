import type { ReactNode } from 'react';
import { Field, Radios, TextArea } from '@/components/form/fields';
import { reviewSetting } from '@/lib/campaign/campaign';
import { decidingVariable } from '@/lib/campaign/settings';
import { env } from '@/lib/platform/env';
import {
  confirmationLabels,
  limitLabels,
  reviewLabels,
} from '@/lib/staff/campaign/campaign-labels';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { type Section, type Topic, topics } from '@/lib/staff/campaign/section-fields';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { FromEnvironment } from '../settings/settings-parts';
import { GoalSection, LogoSection, LookSection, OpenSection } from './public-sections';
import { SectionForm, type SectionFormState } from './section-form';
import { VersionSection } from './version-parts';

type Props = {
  topic: Topic;
  staffSettings: StaffSettings;
  /** Section whose form is shown again, with its typed values. */
  kept?: string;
  typed: Record<string, string>;
  problems: { field: string; sentence: string }[];
};

const sections: Record<Section, (asked: SectionFormState) => ReactNode> = {
  edition: VersionSection,
  /** Shown with the versions instead. */
  outdated: () => null,
  open: OpenSection,
  look: (asked) => (
    <>
      <LookSection {...asked} />
      <LogoSection {...asked} />
    </>
  ),
  goal: GoalSection,
  reading: ReadingSection,
  access: AccessSection,
  limits: LimitsSection,
  retention: RetentionSection,
  organisation: OrganisationSection,
  embedding: EmbeddingSection,
};

/** Settings of one topic, each section with its own form. */
export function TopicSections({ topic, staffSettings, kept, typed, problems }: Props) {
  const errorOf = (name: string) => ({ error: sentenceOf(problems, name) });
  return topics[topic].sections.map((section) => {
    const Shown = sections[section];
    const isKept = kept === section || (kept === 'outdated' && section === 'edition');
    return (
      <Shown
        key={section}
        staffSettings={staffSettings}
        errorOf={errorOf}
        typed={(name) => (isKept ? typed[name] : undefined)}
      />
    );
  });
}

const reviewOptions = reviewSetting.options.map((value) => ({ value, label: reviewLabels[value] }));
const confirmationOptions = Object.entries(confirmationLabels).map(([value, label]) => ({
  value,
  label,
}));

/** Requirements that a new message must meet before it is sent. */
function ReadingSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, version } = staffSettings;
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">Before messages are sent</h2>
      <SectionForm section="reading" version={version} button="Save review settings">
        <Radios
          name="review"
          label="Which messages do staff read first?"
          hint="The rules find most direct threats, but not those in unusual words. To see every threat before it is sent, choose every message."
          options={reviewOptions}
          defaultValue={typed('review') ?? state.review}
          {...errorOf('review')}
        />
        <Radios
          name="confirmation"
          label="Do supporters confirm their email address?"
          hint={`They currently ${state.confirmation === 'required' ? 'do' : 'do not'}.`}
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
    label: 'Everyone on staff',
    hint: 'People without one are asked to set it up before they can do anything else.',
  },
];

/** Choice of who needs a second factor to sign in. */
function AccessSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const now = staffSettings.set.secondFactorForAll ? 'yes' : 'no';
  return (
    <section aria-labelledby="access">
      <h2 id="access">Signing in</h2>
      <SectionForm section="access" version={staffSettings.version} button="Save sign-in settings">
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
function LimitsSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, settings, version } = staffSettings;
  const names = Object.keys(of) as (keyof typeof of)[];
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">Limits</h2>
      <p>
        Per hour, from one network. Shelters, campuses, and phone companies share one, so be
        generous.
      </p>
      <SectionForm section="limits" version={version} button="Save the limits">
        {names.map((name) => (
          <Field
            key={name}
            name={name}
            label={limitLabels[name]}
            hint={`Now: ${state.settings.limits[of[name]]}. Default: ${settings.limits[of[name]]}.`}
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
function RetentionSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, settings } = staffSettings;
  const variable = decidingVariable('keepMessagesDays');
  return (
    <section aria-labelledby="retention">
      <h2 id="retention">How long personal data is kept</h2>
      <p>
        Personal data is deleted from a message this many days after its last delivery ended. The
        reference, district, dates, and statuses stay. The privacy page states the number.
      </p>
      {variable ? (
        <FromEnvironment name={variable} settings={env()} />
      ) : (
        <form method="get" action="/staff/campaign/retention" noValidate>
          <Field
            name="keepMessagesDays"
            label="Days"
            hint={`Now: ${state.settings.keepMessagesDays}. Default: ${settings.keepMessagesDays}.`}
            inputMode="numeric"
            width={10}
            optional="(optional)"
            defaultValue={typed('keepMessagesDays') ?? set.keepMessagesDays?.toString()}
            {...errorOf('keepMessagesDays')}
          />
          <button className="quiet" type="submit">
            See what that would delete
          </button>
        </form>
      )}
    </section>
  );
}

const operatorFields = [
  { name: 'operatorName', label: 'Name of the organization' },
  { name: 'operatorAddress', label: 'Postal address' },
  {
    name: 'operatorContact',
    label: 'Contact',
    hint: 'An email address, a web page, or a phone number.',
  },
] as const;

/** Operator of the site, and the address that receives replies to its emails. */
function OrganisationSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { state, set, version } = staffSettings;
  const { operator, replyTo } = state.settings;
  const asSet = (name: (typeof operatorFields)[number]['name'] | 'replyTo') => ({
    name,
    optional: '(optional)',
    defaultValue: typed(name) ?? set[name] ?? undefined,
    ...errorOf(name),
  });
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">Who runs the site</h2>
      <p>
        {operator
          ? 'Every page names the organization.'
          : 'Until name, address, and contact are all set, the site says it is a demo.'}
      </p>
      <SectionForm section="organisation" version={version} button="Save the organization">
        {operatorFields.map(({ name, ...words }) => {
          const variable = decidingVariable(name);
          return variable ? (
            <FromEnvironment key={name} name={variable} settings={env()} />
          ) : (
            <Field key={name} {...asSet(name)} {...words} width={40} autoComplete="off" />
          );
        })}
        <Field
          {...asSet('replyTo')}
          label="Where replies to the site’s email go"
          type="email"
          hint={`For email to supporters. Now: ${replyTo ?? 'no one reads replies, and the email says so'}.`}
          width={40}
          spellCheck={false}
        />
      </SectionForm>
    </section>
  );
}

/** Sites that may show the start form in a frame. */
function EmbeddingSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { embedOrigins } = staffSettings.state.settings;
  return (
    <section aria-labelledby="embedding">
      <h2 id="embedding">On other websites</h2>
      <p>
        {embedOrigins.length === 0
          ? 'No other website can show the form now.'
          : `Websites that can show the form: ${embedOrigins.length}.`}{' '}
        Organizations find the code for it, and for a plain link that needs no approval, on the page{' '}
        <a href="/en/share#own-site">Share</a>.
      </p>
      <SectionForm section="embedding" version={staffSettings.version} button="Save the websites">
        <TextArea
          name="embedOrigins"
          label="Websites that may show it"
          hint="One per line, like https://example.org. List the www. version of a site separately. Those websites control everything else on the page."
          rows={4}
          optional="(optional)"
          defaultValue={typed('embedOrigins') ?? embedOrigins.join('\n')}
          {...errorOf('embedOrigins')}
        />
      </SectionForm>
    </section>
  );
}
