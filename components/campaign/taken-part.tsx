import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { GRID_COLUMNS, GRID_ROWS, tiles } from '@/lib/lookup/states';
import type { PublicFigures } from '@/lib/messages/public-figures';

/** Minimum to show: smaller numbers would look empty, and reveal more about individuals. */
const MIN_SHOWN = 100;

type Props = {
  language: Language;
  figures: PublicFigures;
  /** Goal of staff for messages and calls. */
  goal?: number;
};

/** Number of messages and calls, and their states, once there are enough to show, even for a goal. */
export function TakenPart({ language, figures, goal }: Props) {
  const { taken } = copy(language).home;
  const calls = figures.calls.total;
  const done = figures.messages + calls;
  if (done < MIN_SHOWN) return null;
  const states = Object.keys(figures.byState);
  return (
    <section className="band taken" aria-labelledby="taken">
      <div>
        <h2 id="taken">{taken.title}</h2>
        <p className="taken-count">{taken.count(figures.messages, calls)}</p>
        {goal && (
          <p>
            <label htmlFor="goal">{taken.goal(done, goal)}</label>
            <progress className="goal" id="goal" max={goal} value={Math.min(done, goal)} />
          </p>
        )}
        <p className="small">{taken.note}</p>
      </div>
      {states.length > 0 && (
        <svg
          className="tiles"
          role="img"
          aria-label={taken.map(states.length)}
          viewBox={`0 0 ${GRID_COLUMNS * 10} ${GRID_ROWS * 10}`}
        >
          {tiles.map(({ state, column, row }) => (
            <rect
              key={state}
              className={figures.byState[state] ? 'tile-in' : 'tile-out'}
              x={column * 10 + 0.5}
              y={row * 10 + 0.5}
              width={9}
              height={9}
              rx={1}
            />
          ))}
        </svg>
      )}
    </section>
  );
}
