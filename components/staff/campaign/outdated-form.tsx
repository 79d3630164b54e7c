import { TextArea } from '@/components/form/text-area';
import { mailMode } from '@/lib/platform/env';
import type { Asked } from './asked';
import { SectionForm } from './section-form';

/** The edition in force asks for something that is over: whether its letters may leave all the same. */
export function OutdatedForm({ staffSettings, typed, errorOf }: Asked) {
  const { state, set, version } = staffSettings;
  const accepted = state.outdatedAccepted === state.edition;
  const live = mailMode() === 'live';
  return (
    <div className="staff-review">
      <p className="staff-notice staff-refusal">
        {accepted
          ? `The campaign asks for something that is over. That was accepted: ${set.outdatedReason ?? ''}`
          : `The campaign asks for something that is over. ${live ? 'No message is taken' : 'While mail is captured on this machine it is taken; live, none is'} until that is accepted with a reason, and the write page says so.`}
      </p>
      <SectionForm
        section="outdated"
        version={version}
        button={accepted ? 'Take that back' : 'Accept that its letters leave'}
        quiet
      >
        <input type="hidden" name="of" value={state.edition} />
        <input type="hidden" name="accept" value={accepted ? 'no' : 'yes'} />
        {!accepted && (
          <TextArea
            name="outdatedReason"
            label="Why may it be sent although it is over?"
            hint="It goes into the audit."
            rows={2}
            defaultValue={typed('outdatedReason')}
            {...errorOf('outdatedReason')}
          />
        )}
      </SectionForm>
    </div>
  );
}
