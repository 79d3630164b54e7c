import { Field, Radios, Select } from '@/components/form/fields';
import { HiddenFields } from '@/components/staff/exports/export-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';
import { type Bill, billName } from '@/lib/campaign/edition-parts';
import { longDate } from '@/lib/campaign/languages';
import { billLine } from '@/lib/campaign/version-facts';
import {
  BILLS_PATH,
  billStatusLabels,
  type CampaignBill,
  type RecordEffect,
} from '@/lib/staff/campaign/bill-records';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { SideBySide } from './version-compare';
import './campaign.css';

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "S. 2255, 119th Congress": numbers start again in each Congress. */
export const fullName = (bill: Bill) =>
  `${billName(bill)}, ${bill.congress}${suffixes[ordinals.select(bill.congress)] ?? 'th'} Congress`;

/** Every bill that a version names, with its current status. */
export function BillList({ bills }: { bills: CampaignBill[] }) {
  return (
    <>
      <p>
        The site relies on these. When a version’s bills become law or lapse, the version is over,
        and the automatic choice moves on. A bill without a record counts as pending until its
        Congress ends.
      </p>
      <ul className="topics">
        {bills.map(({ bill, versions, state: { status, since, sourceUrl } }) => (
          <li key={billLine(bill)}>
            <h2>{fullName(bill)}</h2>
            <p>
              {billStatusLabels[status]}
              {since && `, since ${longDate(since, 'en')}`}.{' '}
              {sourceUrl && (
                <a href={sourceUrl}>
                  Official page <span className="hidden">about {billName(bill)}</span>
                </a>
              )}
            </p>
            <p className="small">Used by: {versions.join(', ')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

type BillFormProps = {
  bills: CampaignBill[];
  typed: Record<string, string>;
  problems: FieldProblem[];
};

const statusOptions = Object.entries(billStatusLabels).map(([value, label]) => ({ value, label }));

/** Form that records a new status of a bill, with the official page that confirms it. */
export function BillForm({ bills, typed, problems }: BillFormProps) {
  const field = (name: string) => ({
    name,
    defaultValue: typed[name],
    error: sentenceOf(problems, name),
  });
  const options = bills.map(({ bill }) => ({ value: billLine(bill), label: fullName(bill) }));
  return (
    <section aria-labelledby="record">
      <h2 id="record">Record a change</h2>
      <form method="post" action="/staff/campaign/bills/record" noValidate>
        <Select {...field('bill')} label="Bill" options={options.toReversed()} />
        <Radios {...field('status')} label="What is its status?" options={statusOptions} />
        <Field
          {...field('on')}
          label="Since which day?"
          hint="The date in Washington, D.C., like 1/23/2026."
          width={10}
        />
        <Field
          {...field('sourceUrl')}
          label="Official page that confirms it"
          hint="For example the bill’s page on https://www.congress.gov. Visitors see the link."
          width={40}
          spellCheck={false}
        />
        <button type="submit">Record it</button>
      </form>
    </section>
  );
}

type ConfirmRecordProps = {
  typed: Record<string, string>;
  effect: RecordEffect;
  staffSettings: StaffSettings;
};

/** Record that changes what visitors see, shown before anything changes. */
export function ConfirmRecord({ typed, effect, staffSettings }: ConfirmRecordProps) {
  const { next, isOver } = effect;
  const title = edition(next, 'en').name;
  const isOther = next !== staffSettings.state.edition;
  const button = isOther ? `Yes, record it and change to: ${title}` : 'Yes, record it';
  return (
    <>
      <h1>{isOther ? `Record it, and change to: ${title}?` : 'Record it?'}</h1>
      <p>
        {isOther
          ? 'The version is chosen automatically, and this record changes it. Every public page, call script, and new message uses the new version at once. Messages that were already written stay as they are.'
          : `Visitors still see ${title}.${isOver ? '' : ' Its request is open again, so it is sent to offices.'}`}
      </p>
      {isOver && (
        <p className="staff-notice staff-refusal">
          {title} then asks for something that is over. On a live site, it is not sent to any office
          until an admin accepts that with a reason.
        </p>
      )}
      <form method="post" action="/staff/campaign/bills/record" noValidate>
        <HiddenFields fields={{ ...typed, confirmed: next }} />
        <button type="submit">{button}</button>
      </form>
      <p>
        <a href={BILLS_PATH}>Keep it as it is</a>
      </p>
      {isOther && <SideBySide staffSettings={staffSettings} next={next} />}
    </>
  );
}
