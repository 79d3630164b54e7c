import type { ReactNode } from 'react';
import { TableHead } from '@/components/staff/staff-parts';
import {
  formatNumber,
  groupLabels,
  groupNames,
  type OutcomeGroup,
} from '@/lib/staff/reports/report-labels';

type Props = {
  id: string;
  title: string;
  /** Messages, letters, or calls that are counted, and those that are not. */
  counts: string;
  children: ReactNode;
};

/** One chart section: what it counts, its drawing, and its numbers. */
export function FigureSection({ id, title, counts, children }: Props) {
  return (
    <section className="staff-figure" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="small">{counts}</p>
      {children}
    </section>
  );
}

type Part = { key: string; pattern: string; words: string };

/** Meaning of each pattern in a drawing. */
export function Legend({ parts }: { parts: Part[] }) {
  return (
    <ul className="inline figure-legend">
      {parts.map(({ key, pattern, words }) => (
        <li key={key}>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <rect className={`part-${pattern}`} x="1" y="1" width="16" height="16" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

export const languageParts = [
  { key: 'en', pattern: 'solid', words: 'In English' },
  { key: 'es', pattern: 'hatched', words: 'In Spanish' },
];

/**
 * Patterns that distinguish parts of a drawing without color. They are defined once and referenced
 * by the drawings.
 */
export function FigurePatterns() {
  return (
    <svg className="hidden" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse">
          <path className="pattern-ground" d="M0 0h6v6H0z" />
          <path className="pattern-line" d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
        </pattern>
        <pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse">
          <path className="pattern-ground" d="M0 0h5v5H0z" />
          <circle className="pattern-dot" cx="2.5" cy="2.5" r="1.2" />
        </pattern>
        <pattern id="crossed" width="6" height="6" patternUnits="userSpaceOnUse">
          <path className="pattern-ground" d="M0 0h6v6H0z" />
          <path className="pattern-line" d="M0 0l6 6M6 0L0 6" />
        </pattern>
      </defs>
    </svg>
  );
}

const patterns: Record<OutcomeGroup, string> = {
  arrived: 'solid',
  self_send: 'dotted',
  open: 'empty',
  kept_here: 'hatched',
  failed: 'crossed',
};

/** Patterns of the letters' outcomes. */
export const groupParts = groupNames.map((key) => {
  return { key, pattern: patterns[key], words: groupLabels[key] };
});

type NumberRow = { key: string; name: string; numbers: (number | string)[] };

type NumberTableProps = {
  caption: string;
  /** Headings of all columns, including the column of names. */
  heads: string[];
  rows: NumberRow[];
  /** For tables of many columns: on a phone each row becomes a card. */
  isWide?: boolean;
};

/** Table of the numbers below a drawing. */
export function NumberTable({ caption, heads, rows, isWide }: NumberTableProps) {
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
