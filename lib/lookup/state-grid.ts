import type { StateCode } from './states';

/** Position of each state in a grid of equal squares; a period is an empty position. */
const rows = [
  'AK .. .. .. .. .. .. .. .. .. ME',
  '.. .. .. .. .. WI .. .. .. VT NH',
  'WA ID MT ND MN IL MI .. NY MA ..',
  'OR NV WY SD IA IN OH PA NJ CT RI',
  'CA UT CO NE MO KY WV VA MD DE ..',
  '.. AZ NM KS AR TN NC SC DC .. ..',
  '.. .. .. OK LA MS AL GA .. .. ..',
  'HI .. .. TX .. .. .. .. FL .. ..',
  'GU MP AS .. .. .. .. .. .. PR VI',
];

export type Tile = { state: StateCode; column: number; row: number };

export const tiles: readonly Tile[] = rows.flatMap((line, row) =>
  line
    .split(' ')
    .flatMap((state, column) => (state === '..' ? [] : { state: state as StateCode, column, row })),
);

export const GRID_COLUMNS = 11;
export const GRID_ROWS = rows.length;
