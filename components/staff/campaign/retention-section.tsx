import { Field } from '@/components/form/field';
import type { Asked } from './asked';

/** How long people are kept. The next page says what a new time would erase, before it is set. */
export function RetentionSection({ staffSettings, typed, errorOf }: Asked) {
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
