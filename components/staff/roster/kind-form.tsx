import { Radios } from '@/components/form/radios';
import type { CorrectionKind } from '@/lib/offices/seat-corrections';
import { hasDetails } from '@/lib/staff/offices/correction-form';
import { kindWords } from '@/lib/staff/offices/roster-labels';
import type { StaffSeat } from '@/lib/staff/offices/roster-state';

type Props = { seat: StaffSeat; error?: string };

/** Which kind of correction, so that the next form asks only what belongs to it. */
export function KindForm({ seat, error }: Props) {
  const kinds = Object.keys(kindWords) as CorrectionKind[];
  const possible = kinds.filter((kind) => kind !== 'details' || hasDetails(seat));
  return (
    <form method="get" action={`/staff/roster/${seat.shown.seat}`} noValidate>
      <Radios
        name="kind"
        label="What is wrong?"
        options={possible.map((value) => ({ value, label: kindWords[value] }))}
        error={error}
        errorLabel="Error:"
      />
      <button type="submit">Continue</button>
    </form>
  );
}
