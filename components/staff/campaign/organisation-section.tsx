import { Field } from '@/components/form/field';
import type { Asked } from './asked';
import { SectionForm } from './section-form';

const inForce = (now: string | undefined, setting: string | undefined) =>
  `In force: ${now ?? 'nothing'}. The setting: ${setting ?? 'none'}.`;

/** Who answers for the site, and where answers to its mail go. */
export function OrganisationSection({ staffSettings, typed, errorOf }: Asked) {
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
