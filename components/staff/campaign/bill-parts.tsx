import { Field, Radios, Select } from '@/components/form/fields';
import type { FieldProblem } from '@/lib/campaign/copy';
import { billName } from '@/lib/campaign/edition-parts';
import { longDate } from '@/lib/campaign/languages';
import { billLine } from '@/lib/campaign/version-facts';
import { billStatusLabels, type CampaignBill } from '@/lib/staff/campaign/bill-records';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import './campaign.css';

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
            <h2>
              {billName(bill)}, {bill.congress}th Congress
            </h2>
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
  const options = bills.map(({ bill }) => ({ value: billLine(bill), label: billLine(bill) }));
  return (
    <section aria-labelledby="record">
      <h2 id="record">Record a change</h2>
      <form method="post" action="/staff/campaign/bills/record" noValidate>
        <Select {...field('bill')} label="Bill" options={options.toReversed()} />
        <Radios {...field('status')} label="What is its status?" options={statusOptions} />
        <Field
          {...field('on')}
          label="Since which day?"
          hint="The date in Washington, D.C., like 2026-01-23."
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
