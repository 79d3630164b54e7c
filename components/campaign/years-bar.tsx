import { drawnYears, placeInTime } from '@/lib/campaign/act-stages';

type Props = { from: string; to: string; days: readonly string[] };

const all = placeInTime(`${drawnYears.end}`);
const years = Array.from({ length: drawnYears.end - drawnYears.first }, (_, n) => n);
const grid = years.map((n) => `M${n * 100} 0v16`).join('');

/** A stretch of time and the days in it, to scale. The text beside it says the same. */
export function YearsBar({ from, to, days }: Props) {
  const start = placeInTime(from);
  return (
    <svg className="years" viewBox={`0 0 ${all} 16`} preserveAspectRatio="none" aria-hidden="true">
      <path d={grid} />
      <rect x={start} y="3" width={placeInTime(to) - start} height="10" />
      <path className="years-day" d={days.map((day) => `M${placeInTime(day)} 0v16`).join('')} />
    </svg>
  );
}

/** Every fourth year under the bars. It is not stretched with them, so that the letters are not. */
export function YearsAxis() {
  return (
    <svg className="years-axis" aria-hidden="true">
      {years
        .filter((n) => n % 4 === 0)
        .map((n) => (
          <text key={n} x={`${(n * 10_000) / all}%`} y="75%">
            {drawnYears.first + n}
          </text>
        ))}
    </svg>
  );
}
