/** How parts of a drawing differ where colours do not: drawn once, and named by the others. */
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
