import { describedBy, FieldFrame, type FieldWords } from './field-frame';

type Props = FieldWords & {
  type?: 'text' | 'email' | 'tel' | 'datetime-local';
  autoComplete?: string;
  inputMode?: 'text' | 'email' | 'tel' | 'numeric';
  maxLength?: number;
  /** Expected length in characters; the width indicates what belongs in the field. */
  width?: 5 | 10 | 20 | 40;
  defaultValue?: string;
  spellCheck?: boolean;
};

/** Single-line text field with label, hint, and error. Limits are hints; the server checks them. */
export function Field(props: Props) {
  const { name, error, type = 'text', width, autoComplete, inputMode } = props;
  return (
    <FieldFrame {...props}>
      <input
        className={width ? `input width-${width}` : 'input'}
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={props.maxLength}
        spellCheck={props.spellCheck}
        defaultValue={props.defaultValue}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
