import { FieldFrame } from '@/components/form/field-frame';

type Props = { name: string; label: string; defaultValue?: string };

/** Date input, with values such as 2026-11-23. */
export function DateField({ name, label, defaultValue }: Props) {
  return (
    <FieldFrame name={name} label={label}>
      <input className="input" type="date" id={name} name={name} defaultValue={defaultValue} />
    </FieldFrame>
  );
}
