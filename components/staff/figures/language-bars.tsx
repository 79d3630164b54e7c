import { numberWords } from '@/lib/staff/figures/figure-words';

export type LanguageBar = { key: string; label: string; english: number; spanish: number };

const WIDTH = 1_000;
const HEIGHT = 200;
/** Share of a bar's place that stays empty. */
const GAP = 0.2;

/**
 * Bars beside each other, English below and Spanish above. The drawing is stretched to the place
 * there is; its words stand around it, so that they stay readable on a phone.
 */
export function LanguageBars({ title, bars }: { title: string; bars: LanguageBar[] }) {
  const most = Math.max(1, ...bars.map(({ english, spanish }) => english + spanish));
  const place = WIDTH / bars.length;
  const height = (count: number) => round((count / most) * HEIGHT);
  const middle = bars[Math.floor((bars.length - 1) / 2)];
  return (
    <div className="language-bars">
      <p className="bars-scale" aria-hidden="true">
        <span>{numberWords(most)}</span>
        <span>0</span>
      </p>
      <svg role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <title>{title}</title>
        {bars.map(({ key, label, english, spanish }, at) => {
          const across = { x: round((at + GAP / 2) * place), width: round(place * (1 - GAP)) };
          const [low, high] = [height(english), height(spanish)];
          return (
            <g key={key}>
              <title>{`${label}: ${numberWords(english + spanish)}`}</title>
              {low > 0 && (
                <rect className="part-solid" {...across} y={round(HEIGHT - low)} height={low} />
              )}
              {high > 0 && (
                <rect
                  className="part-hatched"
                  {...across}
                  y={round(HEIGHT - low - high)}
                  height={high}
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

const round = (length: number) => Math.round(length * 10) / 10;
