import { numberWords } from '@/lib/staff/reports/report-labels';

export type LanguageBar = { key: string; label: string; english: number; spanish: number };

/** Share of a bar's place that stays empty. */
const GAP = 0.2;

/**
 * Bars beside each other, English below and Spanish above. Everything is measured in hundredths of
 * the place there is, so that patterns keep their shape; the words stand around the drawing and
 * stay readable on a phone.
 */
export function LanguageBars({ title, bars }: { title: string; bars: LanguageBar[] }) {
  const most = Math.max(1, ...bars.map(({ english, spanish }) => english + spanish));
  const place = 100 / bars.length;
  const height = (count: number) => (count / most) * 100;
  const middle = bars[Math.floor((bars.length - 1) / 2)];
  return (
    <div className="language-bars">
      <p className="bars-scale" aria-hidden="true">
        <span>{numberWords(most)}</span>
        <span>0</span>
      </p>
      <svg role="img">
        <title>{title}</title>
        {bars.map(({ key, label, english, spanish }, at) => {
          const across = { x: percent((at + GAP / 2) * place), width: percent(place * (1 - GAP)) };
          const [low, high] = [height(english), height(spanish)];
          return (
            <g key={key}>
              <title>{`${label}: ${numberWords(english + spanish)}`}</title>
              {low > 0 && (
                <rect
                  className="part-solid"
                  {...across}
                  y={percent(100 - low)}
                  height={percent(low)}
                />
              )}
              {high > 0 && (
                <rect
                  className="part-hatched"
                  {...across}
                  y={percent(100 - low - high)}
                  height={percent(high)}
                />
              )}
            </g>
          );
        })}
      </svg>
      <p className="bars-ends" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        {bars.length > 2 && <span>{middle?.label}</span>}
        {bars.length > 1 && <span>{bars.at(-1)?.label}</span>}
      </p>
    </div>
  );
}

const percent = (part: number) => `${Math.round(part * 100) / 100}%`;
