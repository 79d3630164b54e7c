import { isVacant, type Roster } from '../roster';
import type { OtherZips, Prefixes } from './build-zips';
import type { Credit } from './credits';
import type { Built } from './tables';
import type { ZipRows } from './zip-rows';

/** All files of the folder, by name. */
export function printTables(built: Built, credits: Credit[]): Record<string, string> {
  const sources = { rosterDate: built.roster.date, counts: countsOf(built), sources: credits };
  return {
    'roster.json': printRoster(built.roster),
    '119/zip-districts.csv': printZipDistricts(built.zipDistricts),
    'other-zips.csv': printOtherZips(built.otherZips),
    'zip-prefixes.csv': printPrefixes(built.prefixes),
    ...built.geography,
    'corrections.json': printJson(built.corrections),
    'sources.json': printJson(sources),
  };
}

function countsOf({ roster, zipDistricts, otherZips }: Built) {
  const vacant = roster.seats.filter(isVacant).length;
  const house = roster.seats.filter(({ chamber }) => chamber === 'house').length;
  const several = [...zipDistricts.values()].filter((ids) => ids.length > 1).length;
  return {
    seats: { house, senate: roster.seats.length - house, vacant },
    zipCodes: { withDistricts: zipDistricts.size, split: several, other: otherZips.size },
  };
}

/** One seat a line, so that a change of one member is a change of one line. */
function printRoster({ date, seats }: Roster): string {
  const lines = seats.map((seat) => JSON.stringify(seat));
  return `{"date":"${date}","seats":[\n${lines.join(',\n')}\n]}\n`;
}

export function printZipDistricts(rows: ZipRows): string {
  return printLines(
    'zip,districts',
    [...rows].map(([zip, ids]) => `${zip},${ids.join(' ')}`),
  );
}

/** One state a line. */
function printOtherZips(rows: OtherZips): string {
  const byState = new Map<string, string[]>();
  for (const [zip, state] of rows) byState.set(state, [...(byState.get(state) ?? []), zip]);
  const lines = [...byState].map(([state, zips]) => `${state},${zips.sort().join(' ')}`);
  return printLines('state,zips', lines.sort());
}

/** Runs of prefixes with the same states share a line. */
function printPrefixes(prefixes: Prefixes): string {
  const runs: { first: number; last: number; names: string }[] = [];
  for (const [prefix, states] of [...prefixes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const number = Number(prefix);
    const names = states.join(' ');
    const run = runs.at(-1);
    if (run?.names === names && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number, names });
  }
  const digits = (number: number) => String(number).padStart(3, '0');
  const lines = runs.map(({ first, last, names }) => `${digits(first)},${digits(last)},${names}`);
  return printLines('first,last,states', lines);
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function printLines(header: string, lines: string[]) {
  return `${[header, ...lines].join('\n')}\n`;
}
