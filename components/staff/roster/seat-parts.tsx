import type { ReactNode } from 'react';
import { describedBy, FieldFrame } from '@/components/form/field-frame';
import { Field, Radios, Select, TextArea } from '@/components/form/fields';
import { FactList, When } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { longDate } from '@/lib/campaign/languages';
import { holderOf, isVacant, type Member } from '@/lib/offices/roster';
import { type CorrectionKind, kindOf } from '@/lib/offices/seat-corrections';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import {
  correctionKindLabels,
  hasDetails,
  MIN_WHY,
  parties,
} from '@/lib/staff/roster/correction-form';
import type { StaffSeat } from '@/lib/staff/roster/update-members';
import { CorrectionSays, EffectTag } from './roster-parts';

/** Seat as visitors see it, and the roster's data if it differs. */
export function SeatFacts({ seat: { shown, roster, effect } }: { seat: StaffSeat }) {
  const member = isVacant(shown) ? undefined : shown;
  const says = [holderOf(roster), !isVacant(roster) && roster.phone].filter(Boolean).join(', ');
  const facts: [string, ReactNode][] = [
    ['Held by', member ? holderOf(member) : 'No one'],
    ['Vacant since', isVacant(shown) && longDate(shown.since, 'en')],
    ['Party', member?.party],
    ['Phone in Washington', member?.phone],
    ['Not confirmed since', member?.notConfirmedSince && longDate(member.notConfirmedSince, 'en')],
    ['The official list says', effect && says],
  ];
  return <FactList facts={facts} />;
}

type SeatCorrectionProps = { seat: StaffSeat; mayCancel: boolean; typed?: string; error?: string };

/** Correction in force on a seat, with the form that withdraws it for admins. */
export function SeatCorrection({ seat, mayCancel, typed, error }: SeatCorrectionProps) {
  const { correction, effect = 'changes', shown, version } = seat;
  if (!correction) return null;
  return (
    <section className="staff-review" aria-labelledby="correction">
      <h2 id="correction">Current correction</h2>
      <p>
        <strong>
          <CorrectionSays correction={correction} />
        </strong>{' '}
        ({correction.madeBy}, <When at={correction.madeAt} />)
      </p>
      <p dir="auto">{correction.reason}</p>
      <p>
        <EffectTag effect={effect} />
      </p>
      {mayCancel && (
        <form method="post" action={`/staff/roster/${shown.seat}/withdraw`} noValidate>
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="withdrawWhy"
            label="Why are you withdrawing it?"
            rows={2}
            defaultValue={typed}
            error={error}
          />
          <button className="quiet" type="submit">
            Withdraw the correction
          </button>
        </form>
      )}
    </section>
  );
}

type KindFormProps = { seat: StaffSeat; error?: string };

/** Choice of the kind of correction, so that the next form has only the fields for that kind. */
export function KindForm({ seat, error }: KindFormProps) {
  const kinds = Object.keys(correctionKindLabels) as CorrectionKind[];
  const possible = kinds.filter((kind) => kind !== 'details' || hasDetails(seat));
  return (
    <form method="get" action={`/staff/roster/${seat.shown.seat}`} noValidate>
      <Radios
        name="kind"
        label="What is wrong?"
        options={possible.map((value) => ({ value, label: correctionKindLabels[value] }))}
        error={error}
      />
      <button type="submit">Continue</button>
    </form>
  );
}

type CorrectionFormProps = {
  seat: StaffSeat;
  kind: CorrectionKind;
  typed: Record<string, string>;
  problems: FieldProblem[];
};

/** Fields that a correction of one kind needs. */
export function CorrectionForm({ seat, kind, typed, problems }: CorrectionFormProps) {
  const { shown, version, correction } = seat;
  const errorOf = (name: string) => ({ error: sentenceOf(problems, name) });
  const filled = correction && kindOf(correction) === 'filled';
  // The roster does not have the new holder, except when a seat is corrected for the second time.
  const member = isVacant(shown) || (kind === 'filled' && !filled) ? undefined : shown;
  return (
    <form method="post" action={`/staff/roster/${shown.seat}/correct`} noValidate>
      <h3>{correctionKindLabels[kind]}</h3>
      {correction && <p>This replaces the current correction.</p>}
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={kind} />
      {kind === 'vacant' && <SinceField defaultValue={typed.since} {...errorOf('since')} />}
      {kind === 'filled' && <NewcomerFields member={member} typed={typed} errorOf={errorOf} />}
      {kind !== 'vacant' && (
        <>
          <Field
            name="holder"
            label="Name of the member"
            width={40}
            defaultValue={typed.holder ?? member?.name}
            {...errorOf('holder')}
          />
          <Field
            name="phone"
            label="Phone in Washington"
            type="tel"
            width={20}
            optional="(optional)"
            defaultValue={typed.phone ?? member?.phone ?? undefined}
            {...errorOf('phone')}
          />
        </>
      )}
      <TextArea
        name="why"
        label="What is your source?"
        hint={`A source that a colleague can check, in at least ${MIN_WHY} characters.`}
        rows={3}
        defaultValue={typed.why}
        {...errorOf('why')}
      />
      <button type="submit">Correct the seat</button>
    </form>
  );
}

type NewcomerFieldsProps = {
  /** Member that an earlier correction entered for the seat. */
  member?: Member;
  typed: Record<string, string>;
  errorOf: (name: string) => { error?: string };
};

const options = [
  { value: '', label: 'Choose' },
  ...parties.map((value) => ({ value, label: value })),
];

/** Additional fields for a member who is not in the roster yet. */
function NewcomerFields({ member, typed, errorOf }: NewcomerFieldsProps) {
  return (
    <>
      <Field
        name="bioguide"
        label="Bioguide ID"
        hint="A letter and six digits, from bioguide.congress.gov."
        width={10}
        spellCheck={false}
        defaultValue={typed.bioguide ?? member?.bioguide}
        {...errorOf('bioguide')}
      />
      <Select
        name="party"
        label="Party"
        options={options}
        defaultValue={typed.party ?? member?.party}
        {...errorOf('party')}
      />
    </>
  );
}

type SinceFieldProps = { defaultValue?: string; error?: string };

const words = { name: 'since', label: 'First day without a member' };

/** Date since which a seat is vacant, such as 2026-11-20. */
function SinceField({ defaultValue, ...error }: SinceFieldProps) {
  const all = { ...words, ...error };
  return (
    <FieldFrame {...all}>
      <input
        className="input width-20"
        type="date"
        id="since"
        name="since"
        defaultValue={defaultValue}
        aria-describedby={describedBy(all)}
        aria-invalid={error.error ? true : undefined}
      />
    </FieldFrame>
  );
}
