import { reviewFlagLabels } from '@/lib/staff/labels';

const wordsOf = (names: string[]) =>
  Object.entries(reviewFlagLabels).flatMap(([name, words]) => (names.includes(name) ? words : []));

/** In a list of messages: rules that flagged a message, in a few words. */
export function ReviewFlags({ names }: { names: string[] }) {
  const labels = wordsOf(names).map(({ label }) => label);
  return labels.length === 0 ? null : <p className="hint">Flagged: {labels.join(', ')}</p>;
}

/** Next to a message: rules that it broke, in sentences; empty where none. */
export function ReviewFlagList({ names }: { names: string[] }) {
  return (
    <ul>
      {wordsOf(names).map(({ label, sentence }) => (
        <li key={label}>{sentence}</li>
      ))}
    </ul>
  );
}
