import { Radios } from '@/components/form/radios';
import { TextArea } from '@/components/form/text-area';
import { copy } from '@/lib/campaign/copy';
import { rejectionCode } from '@/lib/campaign/rejection-codes';
import { rejectionLabels } from '@/lib/staff/labels';
import type { FilledForm } from '@/lib/staff/messages/filled-form';
import { MAX_REJECTION_WORDS } from '@/lib/staff/messages/message-fields';

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
