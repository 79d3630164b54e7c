import { describedBy, FieldFrame, type FieldWords } from './field-frame';

type Props = FieldWords & {
  rows: number;
  maxLength?: number;
  defaultValue?: string;
  /** Maximum length and its text; a script shows the remaining length ("{} left"). */
  room?: { most: number; words: string; left: string; over: string };
};

/** Multi-line text field with label, hint, and error. */
export function TextArea(props: Props) {
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
