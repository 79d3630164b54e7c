import { Field } from '@/components/form/field';
import { Radios } from '@/components/form/radios';
import { MIN_WHY } from '@/lib/staff/offices/correction-form';
import { choiceWords } from '@/lib/staff/offices/office-labels';
import { officeVersion } from '@/lib/staff/offices/office-overrides';
import { type OverrideProps, PauseForm } from './pause-form';
import { WhyField } from './why-field';

/** What admins may change about the way to an office, a form each. */
export function OverrideForms(props: OverrideProps) {
  const { office, typed, problems } = props;
  const errorOf = (name: string) => ({
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: 'Error:',
  });
  const action = `/staff/offices/${office.seat}`;
  const version = officeVersion(office);
  const options = Object.entries(choiceWords).map(([value, label]) => ({ value, label }));
  return (
    <section className="staff-review" aria-labelledby="steer">
      <h2 id="steer">Change the way to this office</h2>
      <form method="post" action={`${action}/address`} noValidate aria-labelledby="address">
        <h3 id="address">Address for mail</h3>
        <input type="hidden" name="version" value={version} />
        <Field
          name="officeEmail"
          label="Email address of the office"
          hint="Leave it empty to take the address away."
          type="email"
          width={40}
          spellCheck={false}
          defaultValue={typed.officeEmail ?? office.email ?? ''}
          {...errorOf('officeEmail')}
        />
        <button type="submit">Change the address</button>
      </form>
      <form method="post" action={`${action}/channel`} noValidate aria-labelledby="channel">
        <h3 id="channel">Way of its letters</h3>
        <input type="hidden" name="version" value={version} />
        <Radios
          name="officeChannel"
          label="Which way do new letters take?"
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
        <button type="submit">Change the way</button>
      </form>
      <PauseForm office={office} typed={typed} problems={problems} />
    </section>
  );
}
