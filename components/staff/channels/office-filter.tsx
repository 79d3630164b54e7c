import { Select } from '@/components/form/select';
import { states } from '@/lib/lookup/states';

const options = [
  { value: '', label: 'None, only the numbers' },
  { value: 'all', label: 'All states and territories' },
  ...states.map(({ code, names }) => ({ value: code, label: names.en })),
];

/** A GET form, so that the choice stays in the address bar. */
export function OfficeFilter({ state }: { state: string }) {
  return (
    <form className="staff-filters" method="get" action="/staff/channels#offices">
      <Select name="state" label="Show the offices of" options={options} defaultValue={state} />
      <p className="staff-filter-buttons">
        <button type="submit">Show</button>
      </p>
    </form>
  );
}
