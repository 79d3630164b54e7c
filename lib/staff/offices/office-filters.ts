import { isStateCode } from '@/lib/lookup/states';
import type { ChannelName } from '@/lib/platform/db';
import { oneOf, type Query } from '@/lib/staff/forms/form-problems';
import { channelTitles } from './channel-labels';
import { type Need, needs, type OfficeChoice } from './office-choices';

/** Rows of one page. */
export const PAGE_ROWS = 50;

export type OfficeFilters = {
  state?: string;
  chamber?: 'house' | 'senate';
  channel?: ChannelName;
  needs?: Need;
  /** The last seat of the page before. */
  after?: string;
};

/** Filters as they stand in the address bar; what we do not know is no filter. */
export function readOfficeFilters(query: Query): OfficeFilters {
  const state = oneOf(query, 'state') ?? '';
  const chamber = oneOf(query, 'chamber');
  const channel = oneOf(query, 'channel') ?? '';
  return {
    state: isStateCode(state) ? state : undefined,
    chamber: chamber === 'house' || chamber === 'senate' ? chamber : undefined,
    channel: Object.hasOwn(channelTitles, channel) ? (channel as ChannelName) : undefined,
    needs: needs.find((need) => need === oneOf(query, 'needs')),
    after: oneOf(query, 'after'),
  };
}

export function officesPath(filters: OfficeFilters): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given).toString();
  return query ? `/staff/offices?${query}` : '/staff/offices';
}

/** The offices that a filter lets through, and of these one page. */
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
  const page = found.slice(begin, begin + PAGE_ROWS);
  const more = found.length > begin + PAGE_ROWS;
  return { found: found.length, page, next: more ? page.at(-1)?.seat : undefined };
}
