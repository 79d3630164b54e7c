import { z } from 'zod';

/** Marks a name that is the same in Spanish and English. */
const same = null;

/**
 * Postal code, FIPS code, seats in the House, name in English and in Spanish. Seats are those of
 * the 2020 apportionment (435 in all) and one delegate or Resident Commissioner for each of the six
 * places without senators.
 */
const table = [
  ['AL', '01', 7, 'Alabama', same],
  ['AK', '02', 1, 'Alaska', same],
  ['AZ', '04', 9, 'Arizona', same],
  ['AR', '05', 4, 'Arkansas', same],
  ['CA', '06', 52, 'California', same],
  ['CO', '08', 8, 'Colorado', same],
  ['CT', '09', 5, 'Connecticut', same],
  ['DE', '10', 1, 'Delaware', same],
  ['DC', '11', 1, 'District of Columbia', 'Distrito de Columbia'],
  ['FL', '12', 28, 'Florida', same],
  ['GA', '13', 14, 'Georgia', same],
  ['HI', '15', 2, 'Hawaii', 'Hawái'],
  ['ID', '16', 2, 'Idaho', same],
  ['IL', '17', 17, 'Illinois', same],
  ['IN', '18', 9, 'Indiana', same],
  ['IA', '19', 4, 'Iowa', same],
  ['KS', '20', 4, 'Kansas', same],
  ['KY', '21', 6, 'Kentucky', same],
  ['LA', '22', 6, 'Louisiana', 'Luisiana'],
  ['ME', '23', 2, 'Maine', same],
  ['MD', '24', 8, 'Maryland', same],
  ['MA', '25', 9, 'Massachusetts', same],
  ['MI', '26', 13, 'Michigan', 'Míchigan'],
  ['MN', '27', 8, 'Minnesota', same],
  ['MS', '28', 4, 'Mississippi', 'Misisipi'],
  ['MO', '29', 8, 'Missouri', 'Misuri'],
  ['MT', '30', 2, 'Montana', same],
  ['NE', '31', 3, 'Nebraska', same],
  ['NV', '32', 4, 'Nevada', same],
  ['NH', '33', 2, 'New Hampshire', 'Nuevo Hampshire'],
  ['NJ', '34', 12, 'New Jersey', 'Nueva Jersey'],
  ['NM', '35', 3, 'New Mexico', 'Nuevo México'],
  ['NY', '36', 26, 'New York', 'Nueva York'],
  ['NC', '37', 14, 'North Carolina', 'Carolina del Norte'],
  ['ND', '38', 1, 'North Dakota', 'Dakota del Norte'],
  ['OH', '39', 15, 'Ohio', same],
  ['OK', '40', 5, 'Oklahoma', same],
  ['OR', '41', 6, 'Oregon', 'Oregón'],
  ['PA', '42', 17, 'Pennsylvania', 'Pensilvania'],
  ['RI', '44', 2, 'Rhode Island', same],
  ['SC', '45', 7, 'South Carolina', 'Carolina del Sur'],
  ['SD', '46', 1, 'South Dakota', 'Dakota del Sur'],
  ['TN', '47', 9, 'Tennessee', same],
  ['TX', '48', 38, 'Texas', same],
  ['UT', '49', 4, 'Utah', same],
  ['VT', '50', 1, 'Vermont', same],
  ['VA', '51', 11, 'Virginia', same],
  ['WA', '53', 10, 'Washington', same],
  ['WV', '54', 2, 'West Virginia', 'Virginia Occidental'],
  ['WI', '55', 8, 'Wisconsin', same],
  ['WY', '56', 1, 'Wyoming', same],
  ['AS', '60', 1, 'American Samoa', 'Samoa Americana'],
  ['GU', '66', 1, 'Guam', same],
  ['MP', '69', 1, 'Northern Mariana Islands', 'Islas Marianas del Norte'],
  ['PR', '72', 1, 'Puerto Rico', same],
  ['VI', '78', 1, 'U.S. Virgin Islands', 'Islas Vírgenes Estadounidenses'],
] as const;

export type StateCode = (typeof table)[number][0];

export const awayReasons = ['military', 'freely_associated'] as const;

/** Postal regions whose people no member in these lists represents, with the reason. */
export const awayStates = {
  AA: 'military',
  AE: 'military',
  AP: 'military',
  FM: 'freely_associated',
  MH: 'freely_associated',
  PW: 'freely_associated',
} as const satisfies Record<string, (typeof awayReasons)[number]>;

export type AwayState = keyof typeof awayStates;

/** Valid values for the state of an address. */
export type PostalState = StateCode | AwayState;

type State = {
  code: StateCode;
  fips: string;
  houseSeats: number;
  names: { en: string; es: string };
};

export const states: readonly State[] = table.map(([code, fips, houseSeats, en, es]) => ({
  code,
  fips,
  houseSeats,
  names: { en, es: es ?? en },
}));

const byCode = new Map<string, State>(states.map((state) => [state.code, state]));
const byFips = new Map(states.map((state) => [state.fips, state]));

/** The six places with one member in the House, who may not vote on the floor, and no senators. */
const WITHOUT_SENATORS = new Set<string>(['DC', 'AS', 'GU', 'MP', 'PR', 'VI']);

export const stateSchema = z.enum(states.map(({ code }) => code)).meta({
  id: 'StateCode',
  description: 'Postal abbreviation of a state, the District of Columbia, or a territory.',
});

export function isStateCode(code: string): code is StateCode {
  return byCode.has(code);
}

export function isAwayState(code: string): code is AwayState {
  return Object.hasOwn(awayStates, code);
}

export function stateOfFips(fips: string): StateCode | undefined {
  return byFips.get(fips)?.code;
}

export function stateName(code: StateCode, language: 'en' | 'es'): string {
  return byCode.get(code)?.names[language] ?? code;
}

export function hasSenators(code: string): boolean {
  return isStateCode(code) && !WITHOUT_SENATORS.has(code);
}

export function houseSeatsOf(code: StateCode): number {
  return byCode.get(code)?.houseSeats ?? 0;
}

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
