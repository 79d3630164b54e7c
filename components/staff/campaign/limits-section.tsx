import { Field } from '@/components/form/field';
import { limitWords } from '@/lib/staff/campaign/campaign-labels';
import type { Asked } from './asked';
import { SectionForm } from './section-form';

const of = {
  limitMessagesPerHour: 'messages',
  limitDraftsPerHour: 'drafts',
  limitLookupsPerHour: 'lookups',
  limitCallsPerHour: 'calls',
} as const;

/** How much one network may do within an hour. */
export function LimitsSection({ staffSettings, typed, errorOf }: Asked) {
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
            label={limitWords[name]}
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
