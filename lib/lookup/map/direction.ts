import { CELL, type Cells, COLUMNS, middleOf } from './cells';
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame';

/** Clockwise from the east, as angles are counted on a drawing. */
const WAYS = [
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest',
  'north',
  'northeast',
] as const;

/** Where a region lies, seen from the middle of the frame; `middle` where it holds that. */
export type Direction = (typeof WAYS)[number] | 'middle';

export function directionOf(cells: Cells): Direction {
  const at = Math.floor(FRAME_HEIGHT / 2 / CELL) * COLUMNS + Math.floor(FRAME_WIDTH / 2 / CELL);
  if (cells[at]) return 'middle';
  const { x, y } = middleOf(cells);
  const eighths = Math.round(Math.atan2(y - FRAME_HEIGHT / 2, x - FRAME_WIDTH / 2) / (Math.PI / 4));
  return WAYS[(eighths + 8) % 8] ?? 'middle';
}
