import type { Language } from '@/lib/campaign/languages';
import { states } from '@/lib/lookup/states';
import type { NoticeLabel, NoticeLabels } from '@/lib/staff/forms/form-problems';
import {
  acceptedLabel,
  channelLabels,
  holdLabels,
  isSaved,
  languageLabels,
  NO_OFFICE_LABEL,
  rejectionLabels,
  reviewFlagLabels,
  statusLabels,
} from '@/lib/staff/labels';
import type { countedNeeds, InboxRow, StatusFilter } from './inbox';
import { type InboxFilters, type Need, NO_ASSIGNEE } from './inbox-filters';

/** Labels of the inbox. Staff pages are in English. */

export const needLabels: Record<Need, string> = {
  read: 'To read',
  marked: 'To read, flagged by a rule',
  failed: 'Not delivered',
  unclear: 'Unconfirmed',
  look: 'To read, not flagged',
};

/** Unit of a count, such as "13 messages to read". */
export const needCounts: Record<(typeof countedNeeds)[number], string> = {
  read: 'to read',
  failed: 'not delivered',
  unclear: 'unconfirmed',
};

export const nothingLabels = {
  office:
    'No office and no member of Congress has that name. Enter a member’s last name, or a seat like TX-37.',
  common_words: 'These words are in almost every message. Add a rarer word.',
} as const;

export const ownTextLabels = {
  own: 'with their own words',
  template: 'form text only',
} as const;

/** Status at the end of a count, such as "3 deliveries on hold". */
export const statusCounts: Record<StatusFilter, string> = {
  on_hold: 'on hold',
  refused: 'refused',
  failed: 'failed',
  bounced: 'bounced',
  unconfirmed: 'unconfirmed',
  queued: 'queued',
  sending: 'being sent',
  self_send: 'to be sent by the supporter',
  self_sent: 'sent by the supporter',
  accepted: 'accepted',
  saved: NO_OFFICE_LABEL.toLowerCase(),
  rejected: 'rejected',
  expired: 'expired',
  canceled: 'canceled',
};

export const statusFilterLabels: Record<StatusFilter, string> = {
  ...statusLabels,
  accepted: 'Accepted by the office',
  saved: NO_OFFICE_LABEL,
};

type CountedDelivery = Pick<InboxRow['deliveries'][number], 'status' | 'channel' | 'testMode'>;

/** Status under which a delivery is counted. */
function statusOf({ status, ...taken }: CountedDelivery): StatusFilter {
  if (status === 'sending') return 'queued';
  return status === 'accepted' && isSaved(taken) ? 'saved' : status;
}

/**
 * Summary of a message's deliveries by their most urgent status, such as "1 of 3 deliveries
 * refused".
 */
export function deliverySummary({
  deliveries,
  holdReason,
}: Pick<InboxRow, 'deliveries' | 'holdReason'>) {
  const statuses = deliveries.map(statusOf);
  const first = (Object.keys(statusCounts) as StatusFilter[]).find((one) => statuses.includes(one));
  if (!first) return 'No deliveries';
  const those = deliveries.filter((delivery) => statusOf(delivery) === first);
  const count = those.length;
  const of = count === statuses.length ? '' : ` of ${statuses.length}`;
  const unit = statuses.length === 1 ? 'delivery' : 'deliveries';
  const waits = first === 'on_hold' && holdReason === 'confirmation';
  const words = first === 'saved' ? savedWords(those) : statusCounts[first];
  return `${count}${of} ${unit} ${waits ? 'waiting for confirmation' : words}`;
}

/** Words for accepted deliveries that reached no office, as each one's own page has them. */
function savedWords(deliveries: CountedDelivery[]): string {
  const labels = new Set(deliveries.map(acceptedLabel));
  const [only] = labels;
  return labels.size === 1 && only ? only.toLowerCase() : statusCounts.saved;
}

/** Label of a reason such as "marked.links" or "rejected.spam". */
export function reasonLabel(reason: string): string {
  const [kind, name = ''] = reason.split('.');
  const word =
    kind === 'marked'
      ? reviewFlagLabels[name as keyof typeof reviewFlagLabels]?.label
      : rejectionLabels[name as keyof typeof rejectionLabels]?.toLowerCase();
  return `${kind === 'marked' ? 'flagged' : kind}: ${word ?? name}`;
}

const stateName = (code: string) => states.find((state) => state.code === code)?.names.en ?? code;

type FilterLabels = { [Name in keyof InboxFilters]?: (value: never) => string };

const filterPhrases: FilterLabels = {
  q: (words: string) => `“${words}”`,
  need: (need: Need) => needLabels[need].toLowerCase(),
  status: (status: StatusFilter) => `deliveries ${statusCounts[status]}`,
  channel: (channel: keyof typeof channelLabels) => `by ${channelLabels[channel]}`,
  office: (office: string) => `to ${office}`,
  state: stateName,
  district: (district: string) => district,
  language: (language: Language) => languageLabels[language],
  words: (words: keyof typeof ownTextLabels) => ownTextLabels[words],
  on_hold: (reason: keyof typeof holdLabels) => holdLabels[reason].toLowerCase(),
  reason: reasonLabel,
  tag: (tag: string) => `tag ${tag}`,
  from: (day: string) => `from ${day}`,
  to: (day: string) => `to ${day}`,
};

/**
 * Labels of the active filters.
 * @param people names of accounts, for the filter by assignee
 */
export function activeFilters(
  filters: InboxFilters,
  people: Map<string, string> = new Map(),
): { name: string; words: string }[] {
  const assigned: FilterLabels = {
    assignee: (id: string) =>
      id === NO_ASSIGNEE ? 'not assigned' : `assigned to ${people.get(id) ?? 'someone else'}`,
  };
  return Object.entries({ ...filterPhrases, ...assigned }).flatMap(([name, say]) => {
    const value = filters[name as keyof typeof filters];
    return value === undefined ? [] : [{ name, words: say(value as never) }];
  });
}

/** What is not saved with a filter or an export. */
export const unsavedWords =
  'Search words, tags, and names of offices are not saved: they may name a person.';

/** Outcomes of saving and removing filters, and of a search that no longer exists. */
export const filterNotices = {
  filter_saved: 'Your filter was saved. It is in the row above the list.',
  filter_removed: 'The filter was removed.',
  filter_name: { refused: 'Enter a name of at most 40 characters for the filter.' },
  filter_empty: {
    refused:
      'Choose another filter first. Search words, tags, and names of offices are never saved: they may name a person.',
  },
  filter_many: { refused: 'You have 20 saved filters. Remove one first.' },
  filter_gone: { refused: 'That filter no longer exists.' },
} satisfies NoticeLabels;

/** Address of the inbox after saving or removing a filter. */
export function afterFilter(filters: string, outcome: keyof typeof filterNotices): string {
  const query = new URLSearchParams(filters);
  query.set('notice', outcome);
  return `/staff/inbox?${query}#notice`;
}

export const searchGoneNotice = {
  refused: 'Your search expired. Search again. Searches are kept only for your session.',
} satisfies NoticeLabel;

/** Label of the list's order. */
export const orderOf = ({ sort }: InboxFilters) => (sort ? 'most urgent first' : 'newest first');
