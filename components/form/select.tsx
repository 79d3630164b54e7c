import { describedBy, FieldFrame, type FieldWords } from './field-frame';

export type Option = { value: string; label: string };

type Props = FieldWords & {
  options: readonly Option[];
  autoComplete?: string;
  defaultValue?: string;
};

/** Select field with label, hint, and error. */
export function Select(props: Props) {
  const { name, error, options, autoComplete, defaultValue } = props;
  return (
    <FieldFrame {...props}>
      <select
        className="input"
        id={name}
        name={name}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
