import { FieldFrame } from '@/components/form/field-frame';
import { Field, Radios, Select } from '@/components/form/fields';
import { copy } from '@/lib/campaign/copy';
import { formatOpening, localTime, timeZones } from '@/lib/campaign/opening-hours';
import { env } from '@/lib/platform/env';
import { MAX_LOGO_BYTES } from '@/lib/staff/campaign/logo-file';
import { SectionForm, type SectionFormState } from './section-form';

const optionsOfOpenSection = [
  { value: 'yes', label: 'Open: supporters can write' },
  {
    value: 'no',
    label: 'Closed: the write pages say so, and no message is accepted',
    hint: 'Messages that were already written are still sent. Calling and all pages stay open.',
  },
];

const zoneOptions = Object.entries(timeZones).map(([value, label]) => ({ value, label }));

/** Setting for whether messages are accepted. */
export function OpenSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { set, state } = staffSettings;
  const { timeZone } = state.settings;
  const localOf = (moment?: Date | null) => (moment ? localTime(moment, timeZone) : undefined);
  return (
    <section aria-labelledby="open-or-closed">
      <h2 id="open-or-closed">Open or closed</h2>
      <p>
        Messages are {state.open ? 'accepted' : 'not accepted'} now.
        {state.opensAt &&
          ` They will be from ${formatOpening(state.opensAt, 'en', timeZone)}, and the write pages say so.`}
      </p>
      <SectionForm section="open" version={staffSettings.version} button="Save open or closed">
        <Radios
          name="open"
          label="Are messages accepted?"
          options={optionsOfOpenSection}
          defaultValue={typed('open') ?? (set.open === false ? 'no' : 'yes')}
          {...errorOf('open')}
        />
        <Field
          name="opensAt"
          type="datetime-local"
          label="Opens at"
          optional="(optional)"
          defaultValue={typed('opensAt') ?? localOf(set.opensAt)}
          {...errorOf('opensAt')}
        />
        <Field
          name="closesAt"
          type="datetime-local"
          label="Closes at"
          optional="(optional)"
          defaultValue={typed('closesAt') ?? localOf(set.closesAt)}
          {...errorOf('closesAt')}
        />
        <Select
          name="timeZone"
          label="Time zone of these times"
          options={zoneOptions}
          defaultValue={typed('timeZone') ?? timeZone}
          {...errorOf('timeZone')}
        />
      </SectionForm>
    </section>
  );
}

/** Goal for messages and calls. */
export function GoalSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { set, version } = staffSettings;
  return (
    <section aria-labelledby="goal-title">
      <h2 id="goal-title">Goal</h2>
      <SectionForm section="goal" version={version} button="Save the goal">
        <Field
          name="goal"
          label="Target number of messages and calls"
          hint="Once there are 100 messages and calls, the landing page shows their number and, with a goal, the progress toward it."
          inputMode="numeric"
          width={10}
          optional="(optional)"
          defaultValue={typed('goal') ?? set.goal?.toString()}
          {...errorOf('goal')}
        />
      </SectionForm>
      <h2>Links you share</h2>
      <p>
        Add a name of up to 32 letters and digits to a link, like{' '}
        <code>{env().SITE_URL}/en?from=newsletter</code>. The name stays in the address while its
        visitor goes from page to page, and the site counts by day how many lookups, calls, and
        messages followed. It stores nothing about a person. Visitors whose browser does not say
        which page they come from are not counted. Never use a name that identifies one person.
      </p>
    </section>
  );
}

/** Name of the site and its two colors. */
export function LookSection({ staffSettings, typed, errorOf }: SectionFormState) {
  const { set, version } = staffSettings;
  const asSet = (name: 'siteNameEn' | 'siteNameEs' | 'accentColor' | 'groundColor') => ({
    name,
    optional: '(optional)',
    defaultValue: typed(name) ?? set[name] ?? undefined,
    ...errorOf(name),
  });
  return (
    <section aria-labelledby="look">
      <h2 id="look">Name and colors</h2>
      <p>
        Visitors see the name in the header of every page and in their browser’s history, so keep it
        neutral. Leave a field empty to use the site’s own.
      </p>
      <SectionForm section="look" version={version} button="Save name and colors">
        <Field
          {...asSet('siteNameEn')}
          label="Name of the site in English"
          hint={`The site’s own: ${copy('en').site.name}. At most 40 characters.`}
          width={40}
        />
        <Field
          {...asSet('siteNameEs')}
          label="Name of the site in Spanish"
          hint={`The site’s own: ${copy('es').site.name}. At most 40 characters.`}
          width={40}
        />
        <Field
          {...asSet('accentColor')}
          label="Color of links and buttons"
          hint="A hex color, like #0b5d52. In dark mode the site uses the nearest lighter shade that can be read there."
          width={10}
          spellCheck={false}
        />
        <Field
          {...asSet('groundColor')}
          label="Background color behind the call to action"
          hint="A dark hex color, like #0d3b34. Light text is shown on it."
          width={10}
          spellCheck={false}
        />
      </SectionForm>
    </section>
  );
}

/** Logo in the footer of every page. */
export function LogoSection({ staffSettings, errorOf }: SectionFormState) {
  const { state, version } = staffSettings;
  const { logo } = state.settings;
  const { error } = errorOf('logo');
  return (
    <section aria-labelledby="logo-title">
      <h2 id="logo-title">Logo</h2>
      <p>
        Visitors see it in the footer of every page, at most 200 pixels wide. Keep it neutral:
        someone may look over a visitor’s shoulder.
      </p>
      {logo && (
        <p>
          {/* biome-ignore lint/performance/noImgElement: the site optimizes no pictures */}
          <img
            className="staff-logo"
            src={logo.path}
            alt=""
            width={logo.width}
            height={logo.height}
          />
        </p>
      )}
      <form
        method="post"
        action="/staff/campaign/logo/upload"
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="version" value={version} />
        <FieldFrame
          name="logo"
          label={logo ? 'New logo' : 'Logo file'}
          hint={`SVG or PNG, at most ${MAX_LOGO_BYTES / 1000} kB. Scripts, and everything that is not part of the picture, are removed.`}
          error={error}
        >
          <input
            className="input width-40"
            type="file"
            id="logo"
            name="logo"
            accept=".svg,.png,image/svg+xml,image/png"
            aria-describedby={error ? 'logo-hint logo-error' : 'logo-hint'}
            aria-invalid={error ? true : undefined}
          />
        </FieldFrame>
        <button type="submit">Save the logo</button>
      </form>
      {logo && (
        <form method="post" action="/staff/campaign/logo/remove">
          <input type="hidden" name="version" value={version} />
          <button className="quiet" type="submit">
            Remove the logo
          </button>
        </form>
      )}
    </section>
  );
}
