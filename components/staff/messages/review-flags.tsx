import { Radios, TextArea } from '@/components/form/fields';
import { copy } from '@/lib/campaign/copy';
import { rejectionCode } from '@/lib/campaign/rejection-codes';
import { rejectionLabels, reviewFlagLabels } from '@/lib/staff/labels';
import { type FilledForm, MAX_REJECTION_WORDS } from '@/lib/staff/messages/message-fields';

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

/**
 * Reason for a rejection: a code, whose sentence the supporter reads, and an additional text for
 * them.
 */
export function RejectionFields({ typed, problems }: FilledForm) {
  const { sentences } = copy('en').rejections;
  return (
    <>
      <Radios
        name="rejection"
        label="Why are you rejecting it?"
        hint="The supporter reads the sentence below the reason in their language, on the receipt and by email."
        options={rejectionCode.options.map((value) => ({
          value,
          label: rejectionLabels[value],
          hint: `“${sentences[value]}”`,
        }))}
        defaultValue={typed.rejection}
        error={problems.rejection}
      />
      <TextArea
        name="rejectionWords"
        label="In your own words"
        optional="(optional, required for another reason)"
        hint={`The supporter reads this on the receipt as you write it. At most ${MAX_REJECTION_WORDS} characters.`}
        rows={3}
        maxLength={MAX_REJECTION_WORDS}
        defaultValue={typed.rejectionWords}
        error={problems.rejectionWords}
      />
    </>
  );
}
