import type { FieldProblem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { Radios } from '@/components/form/radios';
import { TextArea } from '@/components/form/text-area';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';
import { channelChoiceLabels } from '@/lib/staff/offices/office-labels';
import { officeVersion } from '@/lib/staff/offices/office-overrides';
import { MIN_WHY } from '@/lib/staff/roster/correction-form';

/** Forms for the overrides of one office that admins may set. */
export function OverrideForms(props: OverrideProps) {
  const { office, typed, problems } = props;
  const errorOf = (name: string) => ({ error: sentenceOf(problems, name) });
  const action = `/staff/offices/${office.seat}`;
  const version = officeVersion(office);
  const options = Object.entries(channelChoiceLabels).map(([value, label]) => ({ value, label }));
  return (
    <section className="staff-review" aria-labelledby="overrides">
      <h2 id="overrides">Change how messages reach this office</h2>
      <form method="post" action={`${action}/address`} noValidate aria-labelledby="address">
        <h3 id="address">Email address</h3>
        <input type="hidden" name="version" value={version} />
        <Field
          name="officeEmail"
          label="Email address of the office"
          hint="Leave it empty to remove the address."
          type="email"
          width={40}
          spellCheck={false}
          defaultValue={typed.officeEmail ?? office.email ?? ''}
          {...errorOf('officeEmail')}
        />
        <button type="submit">Change the address</button>
      </form>
      <form method="post" action={`${action}/channel`} noValidate aria-labelledby="channel">
        <h3 id="channel">Delivery method</h3>
        <input type="hidden" name="version" value={version} />
        <Radios
          name="officeChannel"
          label="Which delivery method do new messages use?"
          options={options}
          defaultValue={typed.officeChannel ?? office.channelChoice ?? 'automatic'}
          {...errorOf('officeChannel')}
        />
        <WhyField
          name="channelWhy"
          hint={`For colleagues, in at least ${MIN_WHY} characters.`}
          typed={typed}
          {...errorOf('channelWhy')}
        />
        <button type="submit">Change the delivery method</button>
      </form>
      <PauseForm office={office} typed={typed} problems={problems} />
    </section>
  );
}

type OverrideProps = {
  office: OfficeChoice;
  typed: Record<string, string>;
  problems: FieldProblem[];
};

/** Form that pauses or resumes sending to an office. */
function PauseForm({ office, typed, problems }: OverrideProps) {
  const isPaused = office.pausedAt !== null;
  const [name, verb] = isPaused ? ['resumeWhy', 'resume'] : ['pauseWhy', 'pause'];
  const error = sentenceOf(problems, name);
  return (
    <form
      method="post"
      action={`/staff/offices/${office.seat}/${verb}`}
      noValidate
      aria-labelledby="pause"
    >
      <h3 id="pause">{isPaused ? 'Resume sending to this office' : 'Pause the office'}</h3>
      <p>
        {isPaused
          ? 'Queued messages are sent right away.'
          : 'Nothing is sent to it. Supporters send new messages themselves, and after 24 hours the queued ones too. Messages that are being sent right now may still arrive.'}
      </p>
      <input type="hidden" name="version" value={officeVersion(office)} />
      <WhyField
        name={name}
        hint={`For colleagues, in at least ${MIN_WHY} characters.`}
        typed={typed}
        error={error}
      />
      <button className="quiet" type="submit">
        {isPaused ? 'Resume sending' : 'Pause the office'}
      </button>
    </form>
  );
}

type Props = {
  name: string;
  hint?: string;
  typed: Record<string, string>;
  error?: string;
};

/** Field for the reason of a change, which colleagues see and the audit records. */
function WhyField({ name, typed, ...words }: Props) {
  return <TextArea name={name} label="Why?" rows={2} defaultValue={typed[name]} {...words} />;
}
