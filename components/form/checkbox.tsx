import { describedBy, FieldError, type FieldWords, Hint } from './field-frame';

type Props = FieldWords & { value?: string; id?: string; defaultChecked?: boolean };

/** Single checkbox. `id` is required if several boxes share a name. */
export function Checkbox(props: Props) {
  const { name, id = name, label, error, value = 'yes', defaultChecked } = props;
  const words = { ...props, name: id };
  return (
    <div className={error ? 'field with-error' : 'field'}>
      <FieldError {...words} />
      <div className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          aria-describedby={describedBy(words)}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={id}>{label}</label>
        <Hint {...words} />
      </div>
    </div>
  );
}
