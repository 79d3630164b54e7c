import { reviewFlagLabels } from '@/lib/staff/labels';

const wordsOf = (names: string[]) =>
  Object.entries(reviewFlagLabels).flatMap(([name, words]) => (names.includes(name) ? words : []));

/** Short labels of the rules that flagged a message, for a list of messages. */
export function ReviewFlags({ names }: { names: string[] }) {
  const labels = wordsOf(names).map(({ label }) => label);
  return labels.length === 0 ? null : <p className="hint">Flagged: {labels.join(', ')}</p>;
}

/**
 * Sentences about the rules that flagged a message, next to the message; empty if there are none.
 */
export function ReviewFlagList({ names }: { names: string[] }) {
  return (
    <ul>
      {wordsOf(names).map(({ label, sentence }) => (
        <li key={label}>{sentence}</li>
      ))}
    </ul>
  );
}
