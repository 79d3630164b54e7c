/** Kinds of limits: maximum of the value, or minimum or maximum of the ratio. */
const limits = {
  value: {
    holds: ({ value }: Measurement, limit: number) => value <= limit,
    words: ({ unit }: Measurement, limit: number) => `≤ ${limit} ${unit}`,
  },
  ratio: {
    holds: ({ ratio = 0 }: Measurement, limit: number) => ratio >= limit,
    words: (_: Measurement, limit: number) => `≥ × ${limit}`,
  },
  most_ratio: {
    holds: ({ ratio = Number.POSITIVE_INFINITY }: Measurement, limit: number) => ratio <= limit,
    words: (_: Measurement, limit: number) => `≤ × ${limit}`,
  },
};
type Measurement = { value: number; unit: string; ratio?: number };

/**
 * One measured number. `ratio` is relative to the bare comparison of the same run, if there is one.
 */
export type BenchLine = {
  part: string;
  name: string;
  value: number;
  unit: string;
  ratio?: number;
  /** Limit that must be met. */
  limit?: number;
  limitOf?: keyof typeof limits;
  holds: boolean;
};

/** Default export of a measurement's file. */
export type Bench = (options: { quick: boolean }) => Promise<BenchLine[]> | BenchLine[];

export function line(measured: Omit<BenchLine, 'holds'>): BenchLine {
  const { limit, limitOf = 'value' } = measured;
  return { ...measured, holds: limit === undefined || limits[limitOf].holds(measured, limit) };
}

/** Results as a table for people, with missed limits in capitals. */
export function printLines(lines: BenchLine[]): string {
  const rows = lines.map((each) => {
    const { part, name, value, unit, ratio, limit, limitOf = 'value', holds } = each;
    const measured = [
      part,
      name,
      `${short(value)} ${unit}`,
      ratio === undefined ? '' : `× ${short(ratio)}`,
    ];
    if (limit === undefined) return [...measured, '', ''];
    return [...measured, limits[limitOf].words(each, limit), holds ? 'holds' : 'MISSED'];
  });
  const table = [['part', 'what', 'value', 'ratio', 'limit', ''], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((r) => r[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function short(value: number) {
  return String(Number(value.toPrecision(3)));
}
