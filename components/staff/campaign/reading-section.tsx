import { Radios } from '@/components/form/radios';
import { reviews } from '@/lib/campaign/campaign';
import { confirmationWords, reviewWords } from '@/lib/staff/campaign/campaign-labels';
import type { Asked } from './asked';
import { SectionForm } from './section-form';

const reviewOptions = reviews.map((value) => ({ value, label: reviewWords[value] }));
const confirmationOptions = Object.entries(confirmationWords).map(([value, label]) => ({
  value,
  label,
}));

/** What a new message waits for. */
export function ReadingSection({ staffSettings, typed, errorOf }: Asked) {
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
