import { Radios } from '@/components/form/radios';
import { isVacant } from '@/lib/lookup/roster';
import type { CorrectionKind } from '@/lib/lookup/seat-corrections';
import type { StaffSeat } from '@/lib/staff/roster-state';
import { kindWords } from '@/lib/staff/roster-words';

type Props = { seat: StaffSeat; error?: string };

/** Which kind of correction, so that the next form asks only what belongs to it. */
export function KindForm({ seat: { roster }, error }: Props) {
  const kinds = Object.keys(kindWords) as CorrectionKind[];
  const possible = kinds.filter((kind) => kind !== 'details' || !isVacant(roster));
  return (
    <form method="get" action={`/staff/roster/${roster.seat}`} noValidate>
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
