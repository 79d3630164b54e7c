import { formatNumber } from '@/lib/staff/reports/report-labels';
import { TableHead } from '../table-head';

type NumberRow = { key: string; name: string; numbers: (number | string)[] };

type Props = {
  caption: string;
  /** Headings of all columns, including the column of names. */
  heads: string[];
  rows: NumberRow[];
  /** For tables of many columns: on a phone each row becomes a card. */
  isWide?: boolean;
};

/** Table of the numbers below a drawing. */
export function NumberTable({ caption, heads, rows, isWide }: Props) {
  return (
    <table className={`staff-table number-table${isWide ? ' stacked' : ''}`}>
      <caption>{caption}</caption>
      <TableHead columns={heads} />
      <tbody>
        {rows.map(({ key, name, numbers }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {numbers.map((number, at) => (
              <td key={heads[at + 1]} data-label={heads[at + 1]}>
                {typeof number === 'number' ? formatNumber(number) : number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
