import type { FieldProblem } from '@/components/form/error-summary';
import { MIN_WHY } from '@/lib/staff/offices/correction-form';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';
import { officeVersion } from '@/lib/staff/offices/office-overrides';
import { WhyField } from './why-field';

export type OverrideProps = {
  office: OfficeChoice;
  typed: Record<string, string>;
  problems: FieldProblem[];
};

/** Stops everything that goes to an office, or lets it go on. */
export function PauseForm({ office, typed, problems }: OverrideProps) {
  const isPaused = office.pausedAt !== null;
  const [name, verb] = isPaused ? ['resumeWhy', 'resume'] : ['pauseWhy', 'pause'];
  const error = problems.find(({ field }) => field === name)?.sentence;
  return (
    <form
      method="post"
      action={`/staff/offices/${office.seat}/${verb}`}
      noValidate
      aria-labelledby="pause"
    >
      <h3 id="pause">{isPaused ? 'Let the office go on' : 'Pause the office'}</h3>
      <p>
        {isPaused
          ? 'What waits for the office goes out at once.'
          : 'Nothing is sent to it: new letters go to their supporters’ own hands, and after 24 hours those in line too. What is on its way may still arrive.'}
      </p>
      <input type="hidden" name="version" value={officeVersion(office)} />
      <WhyField
        name={name}
        hint={`For colleagues, in at least ${MIN_WHY} characters.`}
        typed={typed}
        error={error}
        errorLabel="Error:"
      />
      <button className="quiet" type="submit">
        {isPaused ? 'Let it go on' : 'Pause the office'}
      </button>
    </form>
  );
}
