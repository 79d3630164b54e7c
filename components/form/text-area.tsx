import { describedBy, FieldFrame, type FieldWords } from './field-frame';

type Props = FieldWords & { rows: number; maxLength?: number; defaultValue?: string };

/** Several lines of text with label, hint and error. */
export function TextArea(props: Props) {
  const { name, error, rows, maxLength, defaultValue } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        className="input"
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={defaultValue}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
