import { isStateCode } from '@/lib/lookup/states';
import { type ChannelChoice, chooseChannel } from '@/lib/offices/choose-channel';
import { readChannelAvailability } from '@/lib/offices/office-channels';
import { seatOfRow } from '@/lib/offices/office-rows';
import { markUnconfirmed } from '@/lib/offices/seats';
import { officeCode } from '@/lib/offices/typed-seat';
import { type ChannelName, type ChannelState, db, type Office } from '@/lib/platform/db';
import { channelTitles } from '@/lib/staff/channels/channels';
import { type Query, queryValue } from '@/lib/staff/forms/form-problems';

/** Reasons that an office needs attention. */
export const officeNeeds = ['paused', 'stopped', 'no_address', 'vacant', 'not_confirmed'] as const;
export type OfficeNeed = (typeof officeNeeds)[number];

/**
 * Whether an office is on the list of its chamber's online system; unknown before the first list is
 * read.
 */
export type Participation = 'yes' | 'no' | 'unknown';

export type OfficeChoice = Office & {
  /** Null if the seat is vacant. */
  choice: ChannelChoice | null;
  participation: Participation;
  /** Time at which that list was read. */
  listedAt: Date | null;
  needs: OfficeNeed[];
};

/**
 * Every seat with the channel for an ordinary letter, whose writer has a title and a certain
 * district.
 */
export async function listOfficeChoices(): Promise<OfficeChoice[]> {
  const order = [{ state: 'asc' }, { chamber: 'asc' }, { seat: 'asc' }] as const;
  return read(await db().office.findMany({ orderBy: [...order] }), new Date());
}

export async function findOfficeChoice(seat: string): Promise<OfficeChoice | undefined> {
  return (await read(await db().office.findMany({ where: { seat } }), new Date()))[0];
}

async function read(offices: Office[], now: Date): Promise<OfficeChoice[]> {
  const [ways, states] = await Promise.all([
    readChannelAvailability(),
    db().channelState.findMany(),
  ]);
  return offices.map((row) => {
    const office = { ...row, ...notConfirmed(row, now) };
    const choice = office.bioguide === null ? null : chooseChannel(office, {}, ways);
    const state = states.find(({ channel }) => channel === `${office.chamber}_cwc`);
    return {
      ...office,
      choice,
      participation: participationOf(office.seat, state),
      listedAt: state?.listedAt ?? null,
      needs: needsOf(office, choice),
    };
  });
}

/**
 * Date since which a member is not confirmed. In a new Congress, an older roster does not show
 * whether its members still serve.
 */
function notConfirmed(row: Office, now: Date): Pick<Office, 'notConfirmedSince'> {
  const { notConfirmedSince = null } = markUnconfirmed(seatOfRow(row), row.rosterDate, now);
  return { notConfirmedSince };
}

function participationOf(seat: string, state: ChannelState | undefined): Participation {
  const code = officeCode(seat);
  if (!state?.listedAt || !code) return 'unknown';
  return state.officeCodes.includes(code) ? 'yes' : 'no';
}

function needsOf(office: Office, choice: ChannelChoice | null): OfficeNeed[] {
  const reason = choice?.reason;
  const is: Record<OfficeNeed, boolean> = {
    paused: office.pausedAt !== null,
    stopped: reason === 'stopped' || reason === 'email_stopped',
    no_address: choice !== null && office.email === null,
    vacant: choice === null,
    not_confirmed: office.notConfirmedSince !== null,
  };
  return officeNeeds.filter((need) => is[need]);
}

export type ChoiceCount = ChannelChoice & { offices: number };

/** Number of offices by channel and reason, largest first. */
export function countChoices(list: OfficeChoice[]): ChoiceCount[] {
  const counts = new Map<string, ChoiceCount>();
  for (const { choice } of list) {
    if (!choice) continue;
    const key = `${choice.channel} ${choice.reason}`;
    counts.set(key, { ...choice, offices: (counts.get(key)?.offices ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.offices - one.offices);
}

/** Rows per page, unless a state is chosen: its offices, at most 54, are shown together. */
export const PAGE_ROWS = 25;

export type OfficeFilters = {
  state?: string;
  chamber?: 'house' | 'senate';
  channel?: ChannelName;
  needs?: OfficeNeed;
  /** Last seat of the previous page. */
  after?: string;
};

/** Filters of the address bar; invalid values are ignored. */
export function readOfficeFilters(query: Query): OfficeFilters {
  const state = queryValue(query, 'state') ?? '';
  const chamber = queryValue(query, 'chamber');
  const channel = queryValue(query, 'channel') ?? '';
  return {
    state: isStateCode(state) ? state : undefined,
    chamber: chamber === 'house' || chamber === 'senate' ? chamber : undefined,
    channel: Object.hasOwn(channelTitles, channel) ? (channel as ChannelName) : undefined,
    needs: officeNeeds.find((need) => need === queryValue(query, 'needs')),
    after: queryValue(query, 'after'),
  };
}

export function officesPath(filters: OfficeFilters): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given).toString();
  return query ? `/staff/offices?${query}` : '/staff/offices';
}

/** Offices that match the filters, and one page of them. */
export function filterOffices(offices: OfficeChoice[], filters: OfficeFilters) {
  const { state, chamber, channel, needs: need, after } = filters;
  const found = offices.filter(
    (office) =>
      (!state || office.state === state) &&
      (!chamber || office.chamber === chamber) &&
      (!channel || office.choice?.channel === channel) &&
      (!need || office.needs.includes(need)),
  );
  const begin = after ? found.findIndex(({ seat }) => seat === after) + 1 : 0;
  const rows = state ? found.length : PAGE_ROWS;
  const page = found.slice(begin, begin + rows);
  const more = found.length > begin + rows;
  return { found: found.length, page, next: more ? page.at(-1)?.seat : undefined };
}
