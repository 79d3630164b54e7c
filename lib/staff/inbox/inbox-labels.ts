import type { Language } from '@/lib/campaign/languages';
import { states } from '@/lib/lookup/states';
import {
  channelLabels,
  holdLabels,
  languageLabels,
  reviewFlagLabels,
  statusLabels,
} from '@/lib/staff/labels';
import { rejectionLabels } from '@/lib/staff/messages/message-labels';
import type { Need } from './inbox-filters';
import { type InboxFilters, inboxPath } from './inbox-filters';

/** Labels of the inbox; staff read English. */

export const needLabels: Record<Need, string> = {
  marked: 'Held and marked by a rule',
  failed: 'Not delivered',
  unclear: 'Perhaps not delivered',
  look: 'Held for a look',
};

export const nothingLabels = {
  office: 'No seat and no member is called that.',
  common_words: 'These words are in almost every text, so that nothing is found by them.',
} as const;

export const ownTextLabels = {
  own: 'with words of their own',
  template: 'the letter as it was offered',
} as const;

/** Label of "marked.links" or "rejected.spam". */
export function reasonLabel(reason: string): string {
  const [kind, name = ''] = reason.split('.');
  const word =
    kind === 'marked'
      ? reviewFlagLabels[name as keyof typeof reviewFlagLabels]?.label
      : rejectionLabels[name as keyof typeof rejectionLabels]?.toLowerCase();
  return `${kind}: ${word ?? name}`;
}

const stateName = (code: string) => states.find((state) => state.code === code)?.names.en ?? code;

type FilterLabels = { [Name in keyof InboxFilters]?: (value: never) => string };

const said: FilterLabels = {
  q: (words: string) => `“${words}”`,
  need: (need: Need) => needLabels[need].toLowerCase(),
  status: (status: keyof typeof statusLabels) => statusLabels[status].toLowerCase(),
  channel: (channel: keyof typeof channelLabels) => `by ${channelLabels[channel]}`,
  office: (office: string) => `to ${office}`,
  state: stateName,
  district: (district: string) => district,
  language: (language: Language) => languageLabels[language],
  words: (words: keyof typeof ownTextLabels) => ownTextLabels[words],
  on_hold: (held: keyof typeof holdLabels) => holdLabels[held].toLowerCase(),
  reason: reasonLabel,
  from: (day: string) => `from ${day}`,
  to: (day: string) => `to ${day}`,
};

export type ActiveFilter = { name: string; words: string; without: string };

/** Active filters in words, each with the address of the inbox without it. */
export function activeFilters({ before: _page, ...filters }: InboxFilters): ActiveFilter[] {
  return Object.entries(said).flatMap(([name, say]) => {
    const value = filters[name as keyof typeof filters];
    if (value === undefined) return [];
    const without = inboxPath({ ...filters, [name]: undefined });
    return [{ name, words: say(value as never), without }];
  });
}
