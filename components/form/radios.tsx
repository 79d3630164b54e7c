import type { ReactNode } from 'react';
import { describedBy, FieldError, type FieldWords, Hint } from './field-frame';
import type { Option } from './select';

type Props = FieldWords & {
  options: readonly (Option & { hint?: ReactNode })[];
  defaultValue?: string;
};

/** Radio buttons. The first has the group's id, for the error summary. */
export function Radios(props: Props) {
  const { name, label, error, optional, options, defaultValue } = props;
  return (
    <fieldset
      className={error ? 'field with-error' : 'field'}
      aria-describedby={describedBy(props)}
    >
      <legend>
        {label} {optional && <span className="optional">{optional}</span>}
      </legend>
      <Hint {...props} />
      <FieldError {...props} />
      {options.map(({ value, label: words, hint }, at) => {
        const id = at === 0 ? name : `${name}-${at}`;
        return (
          <div className="choice" key={value}>
            <input
              type="radio"
              id={id}
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              aria-describedby={hint ? `${id}-about` : undefined}
            />
            <label htmlFor={id}>{words}</label>
            {hint && (
              <div className="hint" id={`${id}-about`}>
                {hint}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
