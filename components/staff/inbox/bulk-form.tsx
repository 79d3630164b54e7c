import type { ReactNode } from 'react';
import { Radios } from '@/components/form/radios';
import { bulkMost, bulkWords } from '@/lib/staff/bulk/bulk-labels';
import { bulkActions } from '@/lib/staff/bulk/plan';
import { filterFields, type InboxFilters } from '@/lib/staff/inbox/inbox-filters';
import { messagesWords } from './count-words';

type Props = { filters: InboxFilters; matches: number; children: ReactNode };

/** The table with a box before each message, and what can be done with many at once. */
export function BulkForm({ filters, matches, children }: Props) {
  const query = new URLSearchParams(filterFields(filters)).toString();
  const options = [
    { value: 'ticked', label: 'the messages ticked above' },
    { value: 'all', label: `all that the filters find: ${messagesWords(matches)}`, hint: bulkMost },
  ];
  return (
    <form className="inbox-list" method="post" action="/staff/inbox/bulk/offer" noValidate>
      <input type="hidden" name="filters" value={query} />
      {children}
      <section className="inbox-bulk" aria-labelledby="bulk">
        <h2 id="bulk">Do the same with several</h2>
        <Radios name="scope" label="With" options={options} defaultValue="ticked" />
        <p>You see first what would happen, and confirm it then.</p>
        <p className="inbox-bulk-buttons">
          {bulkActions.map((action) => (
            <button className="quiet" key={action} type="submit" name="action" value={action}>
              {bulkWords[action].button}
            </button>
          ))}
        </p>
      </section>
    </form>
  );
}
