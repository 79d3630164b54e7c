import type { FieldProblem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { TextArea } from '@/components/form/text-area';
import { isVacant } from '@/lib/offices/roster';
import { type CorrectionKind, kindOf } from '@/lib/offices/seat-corrections';
import { MIN_WHY } from '@/lib/staff/offices/correction-form';
import { kindWords } from '@/lib/staff/offices/roster-labels';
import type { StaffSeat } from '@/lib/staff/offices/roster-state';
import { NewcomerFields } from './newcomer-fields';
import { SinceField } from './since-field';

type Props = {
  seat: StaffSeat;
  kind: CorrectionKind;
  typed: Record<string, string>;
  problems: FieldProblem[];
};

/** What a correction of one kind needs to know. */
export function CorrectionForm({ seat, kind, typed, problems }: Props) {
  const { shown, version, correction } = seat;
  const errorOf = (name: string) => ({
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: 'Error:',
  });
  const filled = correction && kindOf(correction) === 'filled';
  // Who fills the seat is somebody new, but for a second correction of the same.
  const member = isVacant(shown) || (kind === 'filled' && !filled) ? undefined : shown;
  return (
    <form method="post" action={`/staff/roster/${shown.seat}/correct`} noValidate>
      <h3>{kindWords[kind]}</h3>
      {correction && <p>This takes the place of the correction in force.</p>}
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={kind} />
      {kind === 'vacant' && <SinceField defaultValue={typed.since} {...errorOf('since')} />}
      {kind === 'filled' && <NewcomerFields member={member} typed={typed} errorOf={errorOf} />}
      {kind !== 'vacant' && (
        <>
          <Field
            name="holder"
            label="Name of the member"
            width={40}
            defaultValue={typed.holder ?? member?.name}
            {...errorOf('holder')}
          />
          <Field
            name="phone"
            label="Phone in Washington"
            type="tel"
            width={20}
            optional="(optional)"
            defaultValue={typed.phone ?? member?.phone ?? undefined}
            {...errorOf('phone')}
          />
        </>
      )}
      <TextArea
        name="why"
        label="Where do you know it from?"
        hint={`A source that a colleague can check, in at least ${MIN_WHY} characters.`}
        rows={3}
        defaultValue={typed.why}
        {...errorOf('why')}
      />
      <button type="submit">Correct the seat</button>
    </form>
  );
}
