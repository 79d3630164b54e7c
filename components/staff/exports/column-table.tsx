import type { ColumnWords } from '@/lib/staff/exports/columns';

/** What a file holds, column by column, as it will be. */
export function ColumnTable({ columns }: { columns: readonly ColumnWords[] }) {
  return (
    <table className="staff-table stacked">
      <caption>Columns, in their order</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Meaning</th>
          <th scope="col">Example</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, meaning, example, isPersonal }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td data-label="Meaning">
              {meaning}
              {isPersonal && <span className="hint"> (only with persons)</span>}
            </td>
            <td data-label="Example">{example}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
