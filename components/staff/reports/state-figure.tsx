import { isStateCode, stateName } from '@/lib/lookup/states';
import { numberWords } from '@/lib/staff/reports/report-labels';
import type { StateFigure as State } from '@/lib/staff/reports/reports';
import { FigureSection } from './figure-section';
import { NumberTable } from './number-table';
import { TileMap } from './tile-map';

/** So many states stand beside the map; the others can be opened. */
const BESIDE = 10;

const all = ({ english, spanish }: State) => english + spanish;
const nameOf = (state: string) => (isStateCode(state) ? stateName(state, 'en') : state);

/** Messages by state: a map of tiles, and its numbers beside it. */
export function StateFigure({ states }: { states: State[] }) {
  const counts = new Map(states.map((figure) => [figure.state, all(figure)]));
  const [first] = states;
  const title = first
    ? `Messages by state. ${nameOf(first.state)} has the most, ${numberWords(all(first))}; there are some from ${states.length} of 56 states and territories.`
    : 'Messages by state: none.';
  const rows = states.map((figure) => {
    const { state, spanish, own } = figure;
    return { key: state, name: nameOf(state), numbers: [all(figure), spanish, own] };
  });
  const heads = ['State', 'Messages', 'Spanish', 'Own words'];
  return (
    <FigureSection
      id="states"
      title="Messages by state"
      counts="The same messages, by the state or territory of the supporter. The darker a square, the more messages; a square without a number has none."
    >
      <div className="state-figure">
        <TileMap title={title} counts={counts} />
        <NumberTable caption="Messages by state" heads={heads} rows={rows.slice(0, BESIDE)} />
      </div>
      {rows.length > BESIDE && (
        <details>
          <summary>All other states and territories</summary>
          <NumberTable caption="Other states" heads={heads} rows={rows.slice(BESIDE)} />
        </details>
      )}
    </FigureSection>
  );
}
