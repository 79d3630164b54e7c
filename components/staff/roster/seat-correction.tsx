import { TextArea } from '@/components/form/text-area';
import type { StaffSeat } from '@/lib/staff/offices/roster-state';
import { When } from '../when';
import { CorrectionSays } from './correction-says';
import { EffectTag } from './effect-tag';

type Props = { seat: StaffSeat; mayCancel: boolean; typed?: string; error?: string };

/** The correction in force on a seat, and for admins the form that takes it back. */
export function SeatCorrection({ seat, mayCancel, typed, error }: Props) {
  const { correction, effect = 'changes', shown, version } = seat;
  if (!correction) return null;
  return (
    <section className="staff-review" aria-labelledby="correction">
      <h2 id="correction">Correction in force</h2>
      <p>
        <strong>
          <CorrectionSays correction={correction} />
        </strong>{' '}
        ({correction.madeBy}, <When at={correction.madeAt} />)
      </p>
      <p dir="auto">{correction.reason}</p>
      <p>
        <EffectTag effect={effect} />
      </p>
      {mayCancel && (
        <form method="post" action={`/staff/roster/${shown.seat}/withdraw`} noValidate>
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="withdrawWhy"
            label="Why is it taken back?"
            rows={2}
            defaultValue={typed}
            error={error}
            errorLabel="Error:"
          />
          <button className="quiet" type="submit">
            Withdraw the correction
          </button>
        </form>
      )}
    </section>
  );
}
