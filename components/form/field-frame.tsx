import type { ReactNode } from 'react';

/** Texts around every input, as finished sentences from the copy. */
export type FieldWords = {
  /** Also the input's id, which the error summary links to. */
  name: string;
  label: string;
  hint?: string;
  /** The caller places the hint elsewhere, such as under a pair of fields. */
  hintElsewhere?: boolean;
  error?: string;
  /** Prefix of the error for screen readers; "Error:" if omitted, as on staff pages. */
  errorLabel?: string;
  /** "(optional)", for the few optional fields. */
  optional?: string;
};

export function describedBy({ name, hint, error }: FieldWords): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.join(' ') || undefined;
}

export function Hint({ name, hint }: FieldWords) {
  return hint ? (
    <p className="hint" id={`${name}-hint`}>
      {hint}
    </p>
  ) : null;
}

export function FieldError({ name, error, errorLabel = 'Error:' }: FieldWords) {
  return error ? (
    <p className="field-error" id={`${name}-error`}>
      <span className="hidden">{errorLabel} </span>
      {error}
    </p>
  ) : null;
}

/** Label, hint, and error around one input. */
export function FieldFrame({
  children,
  hintElsewhere,
  ...words
}: FieldWords & { children: ReactNode }) {
  return (
    <div className={words.error ? 'field with-error' : 'field'}>
      <label htmlFor={words.name}>
        {words.label} {words.optional && <span className="optional">{words.optional}</span>}
      </label>
      {!hintElsewhere && <Hint {...words} />}
      <FieldError {...words} />
      {children}
    </div>
  );
}
