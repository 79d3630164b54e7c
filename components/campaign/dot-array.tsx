type Props = {
  filled: number;
  of: 10 | 100;
  /** What is drawn, in words. */
  label: string;
};

const row = (y: number, from: number, count: number) =>
  count > 0 ? `M${from * 10 + 5} ${y * 10 + 5}h${(count - 1) * 10 + 0.1}` : '';

/** Rows of ten dots, of which some are filled. A dash of no length with a round cap is a dot. */
export function DotArray({ filled, of, label }: Props) {
  const rows = Array.from({ length: of / 10 }, (_, y) => {
    const on = Math.min(10, Math.max(0, filled - y * 10));
    return { on: row(y, 0, on), off: row(y, on, 10 - on) };
  });
  const off = rows.map((each) => each.off).join('');
  return (
    <svg className="dots" viewBox={`0 0 100 ${of / 10}0`} role="img" aria-label={label}>
      <path className="dot-on" d={rows.map((each) => each.on).join('')} />
      <path className="dot-off" d={off} />
      <path className="dot-hole" d={off} />
    </svg>
  );
}
