import type { ReactNode } from 'react';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { states } from '@/lib/lookup/states';
import { describedBy, FieldError, FieldFrame, type FieldWords, Hint } from './field-frame';

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

type TextAreaProps = FieldWords & {
  rows: number;
  maxLength?: number;
  defaultValue?: string;
  /** Maximum length and its text; a script shows the remaining length ("{} left"). */
  room?: { most: number; words: string; left: string; over: string };
};

/** Multi-line text field with label, hint, and error. */
export function TextArea(props: TextAreaProps) {
  const { name, error, rows, maxLength, defaultValue, room } = props;
  const described = [describedBy(props), room && `${name}-most`].filter(Boolean).join(' ');
  return (
    <FieldFrame {...props}>
      <textarea
        className="input"
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={defaultValue}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        data-most={room?.most}
        data-left={room?.left}
        data-over={room?.over}
      />
      {room && (
        <p className="hint" id={`${name}-most`}>
          {room.words}
        </p>
      )}
    </FieldFrame>
  );
}

export type Option = { value: string; label: string };

type SelectProps = FieldWords & {
  options: readonly Option[];
  autoComplete?: string;
  defaultValue?: string;
};

/** Select field with label, hint, and error. */
export function Select(props: SelectProps) {
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

type StateSelectProps = Omit<FieldWords, 'name' | 'label'> & {
  language: Language;
  defaultValue?: string;
};

/** States and territories, sorted by their names in the language of the page. */
export function StateSelect({ language, ...field }: StateSelectProps) {
  const words = copy(language).lookup.form;
  const options = states
    .map(({ code, names }) => ({ value: code as string, label: names[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Select
      name="state"
      label={words.state}
      options={[{ value: '', label: words.chooseState }, ...options]}
      autoComplete="address-level1"
      {...field}
    />
  );
}

type RadiosProps = FieldWords & {
  options: readonly (Option & { hint?: ReactNode })[];
  defaultValue?: string;
};

/** Radio buttons. The first has the group's id, for the error summary. */
export function Radios(props: RadiosProps) {
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

type CheckboxProps = FieldWords & { value?: string; id?: string; defaultChecked?: boolean };

/** Single checkbox. `id` is required if several boxes share a name. */
export function Checkbox(props: CheckboxProps) {
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
