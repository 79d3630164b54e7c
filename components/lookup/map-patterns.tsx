/** What is drawn over each tint, so that no district is told by its color alone. */
const DRAWN = [
  'M-2 2l4-4M0 10L10 0M8 12l4-4',
  'M5 4v2M0-1v2M10-1v2M0 9v2M10 9v2M4 5h2',
  'M0 5h10',
  'M-2 8l4 4M0 0l10 10M8-2l4 4',
  'M5 0v10',
  'M0 5h10M5 0v10',
];

const at = (number: number) => number % DRAWN.length;

/** The `fill` of the region with this number. */
export function patternOf(number: number): string {
  return `url(#map-${at(number)})`;
}

export function MapPatterns({ count }: { count: number }) {
  return (
    <defs>
      {DRAWN.slice(0, count).map((drawn, number) => (
        <pattern
          key={drawn}
          id={`map-${number}`}
          className={`map-${number}`}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
        >
          <path className="tint" d="M0 0h10v10H0z" />
          <path className="drawn" d={drawn} />
        </pattern>
      ))}
    </defs>
  );
}
