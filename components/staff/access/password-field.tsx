import { describedBy, FieldFrame, type FieldWords } from '@/components/form/field-frame';

type Props = FieldWords & { autoComplete: 'current-password' | 'new-password' };

/** A password is never sent back into the page. */
export function PasswordField({ autoComplete, ...words }: Props) {
  return (
    <FieldFrame {...words}>
      <input
        className="input width-40"
        id={words.name}
        name={words.name}
        type="password"
        autoComplete={autoComplete}
        aria-describedby={describedBy(words)}
        aria-invalid={words.error ? true : undefined}
      />
    </FieldFrame>
  );
}
