import { describedBy, FieldFrame } from '@/components/form/field-frame';

type Props = { defaultValue?: string; error?: string; errorLabel: string };

const words = { name: 'since', label: 'First day without a member' };

/** The day since which a seat is vacant: 2026-11-20. */
export function SinceField({ defaultValue, ...error }: Props) {
  const all = { ...words, ...error };
  return (
    <FieldFrame {...all}>
      <input
        className="input width-20"
        type="date"
        id="since"
        name="since"
        defaultValue={defaultValue}
        aria-describedby={describedBy(all)}
        aria-invalid={error.error ? true : undefined}
      />
    </FieldFrame>
  );
}
