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
  none: 'No message',
  suspicious: 'Messages that a rule marks',
  all: 'Every message',
};

export const confirmationLabels = {
  usual: 'As usual: not while mail is captured on this machine, and always when it is live',
  required: 'Always: letters wait until the supporter opened the link in their mail',
  off: 'Never: letters leave at once, also in the name of an address that is not the writer’s',
} as const;

/** Requests that each limit counts, per network and hour. */
export const limitLabels = {
  limitMessagesPerHour: 'Messages sent',
  limitDraftsPerHour: 'Letters begun',
  limitLookupsPerHour: 'Addresses looked up at a geocoder',
  limitCallsPerHour: 'Calls reported',
} as const;

/** Outcomes of the forms on the campaign page; a changed section is `campaign_` and its name. */
export const campaignNotices = {
  campaign_same: 'Nothing changed: it was so already.',
  campaign_edition: 'The campaign asks in these words from now on, on every page.',
  campaign_open: 'Done. Visitors see it at once.',
  campaign_reading: 'Done. It holds for every message that comes in from now on.',
  campaign_access: 'Done. It holds from the next page that somebody opens.',
  campaign_limits: 'The limits are changed.',
  campaign_retention: 'The time is changed. The next sweep, within a minute or two, keeps to it.',
  campaign_organisation: 'Done. Pages and mail say so from now on.',
  campaign_embedding: 'Done. These sites, and no others, can show the start form.',
  campaign_outdated: 'Done. It is written in the audit with your reason.',
  campaign_changed: {
    refused:
      'Nothing was done: somebody changed the campaign meanwhile. What you chose or typed is still in the form, and beside it stands what is in force.',
  },
} satisfies NoticeLabels<`campaign_${Section | 'same' | 'changed'}`>;

const limit = { wrong: `Enter a whole number from 1 to ${MAX_LIMIT.toLocaleString('en-US')}` };
const long = (what: string, most: number) => ({
  long: `${what} must have at most ${most} characters`,
});

/** Field → problem → sentence. */
export const campaignProblems = {
  edition: { missing: 'Choose one of the editions' },
  open: { missing: 'Choose whether messages are taken' },
  review: { missing: 'Choose which messages somebody reads first' },
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
    wrong: 'Enter each site as https://example.org, without anything behind it',
    many: `Enter at most ${MAX_FRAMERS} sites`,
  },
  accept: { missing: 'Choose whether its letters may leave' },
  outdatedReason: {
    missing: 'Enter why it may be sent although it is over',
    short: `Say it in at least ${OUTDATED_REASON.least} characters`,
    long: `Say it in at most ${OUTDATED_REASON.most} characters`,
  },
};
