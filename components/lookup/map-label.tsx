type Props = {
  district: string;
  /** Its middle; none where there is no room. */
  at: { x: number; y: number } | undefined;
  name: string;
};

/** A longer name has a line for each of its words. */
const MAX_LETTERS = 12;

/** A district and who sits for it, within its region of the drawing. */
export function MapLabel({ district, at, name }: Props) {
  if (!at) return null;
  const lines = name.length > MAX_LETTERS ? name.split(' ') : [name];
  return (
    <text className="region" x={at.x} y={at.y - 3 - 7 * (lines.length - 1)}>
      {district}
      {lines.map((line) => (
        <tspan key={line} x={at.x} dy="1.1em">
          {line}
        </tspan>
      ))}
    </text>
  );
}
