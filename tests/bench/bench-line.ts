/** One measured number. `ratio` is to the bare comparison of the same run, where there is one. */
export type BenchLine = {
  part: string;
  name: string;
  value: number;
  unit: string;
  ratio?: number;
  /** What may not be missed: the most of the value, or the least of the ratio. */
  limit?: number;
  limitOf?: 'value' | 'ratio';
  holds: boolean;
};

/** What is asked of a file of a part: its default export. */
export type Bench = (options: { quick: boolean }) => Promise<BenchLine[]> | BenchLine[];

export function line(measured: Omit<BenchLine, 'holds'>): BenchLine {
  const { value, ratio = 0, limit, limitOf } = measured;
  if (limit === undefined) return { ...measured, holds: true };
  return { ...measured, holds: limitOf === 'ratio' ? ratio >= limit : value <= limit };
}

/** As a table for a person; a missed limit stands out. */
export function printLines(lines: BenchLine[]): string {
  const rows = lines.map(({ part, name, value, unit, ratio, limit, limitOf, holds }) => [
    part,
    name,
    `${short(value)} ${unit}`,
    ratio === undefined ? '' : `× ${short(ratio)}`,
    limit === undefined ? '' : limitOf === 'ratio' ? `≥ × ${limit}` : `≤ ${limit} ${unit}`,
    limit === undefined ? '' : holds ? 'holds' : 'MISSED',
  ]);
  const table = [['part', 'what', 'value', 'to bare', 'limit', ''], ...rows];
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
