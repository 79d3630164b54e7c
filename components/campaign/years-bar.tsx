import { drawnYears, placeInTime } from '@/lib/campaign/act-stages';

type Props = {
  from: string;
  to: string;
  /** Days to mark; a date known only to its year has no place and is left out. */
  marks: readonly string[];
};

const all = placeInTime(`${drawnYears.end}`);
const years = Array.from({ length: drawnYears.end - drawnYears.first }, (_, n) => n);

/**
 * A stretch of time on the years, to scale. All of it stands in the text beside it, so that it is
 * hidden from who listens. The inner drawing is stretched to the width, the years are not.
 */
export function YearsBar({ from, to, marks }: Props) {
  const start = placeInTime(from);
  const days = marks.filter((date) => date.length > 4).map(placeInTime);
  return (
    <svg className="years" aria-hidden="true">
      <svg viewBox={`0 0 ${all} 16`} preserveAspectRatio="none" height="50%" aria-hidden="true">
        <path d={years.map((n) => `M${n * 100} 0v16`).join('')} />
        <rect x={start} y="4" width={placeInTime(to) - start} height="8" />
        <path className="years-mark" d={days.map((x) => `M${x} 1v14`).join('')} />
      </svg>
      {years
        .filter((n) => n % 4 === 0)
        .map((n) => (
          <text key={n} x={`${(n * 10_000) / all}%`} y="92%">
            {drawnYears.first + n}
          </text>
        ))}
    </svg>
  );
}
