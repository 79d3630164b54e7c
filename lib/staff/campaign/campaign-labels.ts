import type { Review } from '@/lib/campaign/campaign';
import type { NoticeLabels } from '@/lib/staff/forms/notices';
import {
  MAX_FRAMERS,
  MAX_KEEP_DAYS,
  MAX_LIMIT,
  OUTDATED_REASON,
  type Section,
} from './section-fields';

export const reviewLabels: Record<Review, string> = {
  none: 'No messages',
  suspicious: 'Messages that a rule flags',
  all: 'Every message',
};

export const confirmationLabels = {
  usual: 'As usual: not in test mode, and always when the site is live',
  required: 'Always: messages wait until the supporter confirms by email',
  off: 'Never: messages are sent at once, even if the email address is not the writer’s',
} as const;

/** Requests that each limit counts, per network and hour. */
export const limitLabels = {
  limitMessagesPerHour: 'Messages sent',
  limitDraftsPerHour: 'Messages started',
  limitLookupsPerHour: 'Addresses looked up',
  limitCallsPerHour: 'Calls reported',
} as const;

/** Outcomes of the forms on the campaign pages; a changed section is `campaign_` and its name. */
export const campaignNotices = {
  campaign_same: 'Nothing changed: that was already set.',
  campaign_edition: 'Done. Every page uses this version from now on.',
  campaign_open: 'Done. Visitors see it at once.',
  campaign_reading: 'Done. It applies to every message from now on.',
  campaign_access: 'Done. It applies from the next page that someone opens.',
  campaign_limits: 'The limits are changed.',
  campaign_retention: 'The time is changed. The next cleanup, within a minute or two, uses it.',
  campaign_organisation: 'Done. Pages and emails say so from now on.',
  campaign_embedding: 'Done. These websites, and no others, can show the form.',
  campaign_outdated: 'Done. The audit log keeps your reason.',
  campaign_changed: {
    refused:
      'Nothing was changed: someone else changed the campaign in the meantime. What you chose or typed is still in the form.',
  },
} satisfies NoticeLabels<`campaign_${Section | 'same' | 'changed'}`>;

const limit = { wrong: `Enter a whole number from 1 to ${MAX_LIMIT.toLocaleString('en-US')}` };
const long = (what: string, most: number) => ({
  long: `${what} must have at most ${most} characters`,
});

/** Field → problem → sentence. */
export const campaignProblems = {
  edition: { missing: 'Choose one of the versions' },
  open: { missing: 'Choose whether messages are accepted' },
  review: { missing: 'Choose which messages staff read first' },
  confirmation: { missing: 'Choose whether supporters confirm their address' },
  secondFactorForAll: { missing: 'Choose who needs a second factor' },
  limitMessagesPerHour: limit,
  limitDraftsPerHour: limit,
  limitLookupsPerHour: limit,
  limitCallsPerHour: limit,
  keepMessagesDays: {
    wrong: `Enter a whole number of days from 1 to ${MAX_KEEP_DAYS.toLocaleString('en-US')}`,
  },
  operatorName: long('The name', 100),
  operatorAddress: long('The address', 300),
  operatorContact: long('The contact', 200),
  replyTo: { wrong: 'Enter one plain email address, like name@example.org' },
  embedOrigins: {
    wrong: 'Enter each site as https://example.org, without anything after it',
    many: `Enter at most ${MAX_FRAMERS} websites`,
  },
  accept: { missing: 'Choose whether its messages may be sent' },
  outdatedReason: {
    missing: 'Enter why it may be sent although it is over',
    short: `Say it in at least ${OUTDATED_REASON.least} characters`,
    long: `Say it in at most ${OUTDATED_REASON.most} characters`,
  },
};
