import type { Review } from '@/lib/campaign/campaign';
import { isColor, passingColor } from '@/lib/campaign/colors';
import type { FieldProblem } from '@/lib/campaign/copy';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import { decidedByServer } from '@/lib/staff/labels';
import { MAX_LOGO_BYTES } from './logo-file';
import {
  MAX_EMBED_ORIGINS,
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

/** Review setting as a sentence about the current state. */
export const reviewSentences: Record<Review, string> = {
  none: 'Messages are sent without being read first.',
  suspicious: 'Staff first read messages that a rule flags; the others are sent right away.',
  all: 'Staff read every message before it is sent.',
};

export const confirmationLabels = {
  usual: 'Default: only when the site is live',
  required: 'Always: messages wait until the supporter confirms by email',
  off: 'Never: messages are sent at once, even if the email address is not the writer’s, and anyone who knows a person’s name and addresses can find out whether they wrote',
} as const;

/** Requests that each limit counts, per network and hour. */
export const limitLabels = {
  limitMessagesPerHour: 'Messages sent',
  limitDraftsPerHour: 'Messages started',
  limitLookupsPerHour: 'Addresses looked up',
  limitCallsPerHour: 'Calls reported',
} as const;

/**
 * Outcomes of the forms on the campaign pages. The outcome of a changed section is `campaign_`
 * followed by its name.
 */
export const campaignNotices = {
  campaign_by_server: { refused: `${decidedByServer}.` },
  campaign_same: 'Nothing changed: that was already set.',
  campaign_edition: 'Done. Every page uses this version from now on.',
  campaign_open: 'Done. Visitors see it at once.',
  campaign_reading: 'Done. It applies to every message from now on.',
  campaign_access: 'Done. It applies from the next page that someone opens.',
  campaign_limits: 'The limits were changed.',
  campaign_retention:
    'The time was changed. It takes effect at the next cleanup, within a minute or two.',
  campaign_organisation: 'Saved. Pages and emails now show it.',
  campaign_embedding: 'Done. These websites, and no others, can show the form.',
  campaign_look: 'Done. Every page uses it from now on.',
  campaign_logo: 'Done. Every page shows the logo in its footer from now on.',
  campaign_no_logo: 'Done. No page shows a logo anymore.',
  campaign_goal: 'Done. The landing page updates within a minute.',
  campaign_outdated: 'Done. The audit log keeps your reason.',
  campaign_changed: {
    refused:
      'Nothing was changed: someone else changed the campaign in the meantime. What you chose or typed is still in the form.',
  },
} satisfies NoticeLabels<`campaign_${Section | 'logo' | 'no_logo' | 'same' | 'by_server' | 'changed'}`>;

const limit = { wrong: `Enter a whole number from 1 to ${MAX_LIMIT.toLocaleString('en-US')}` };
const long = (what: string, most: number) => ({
  long: `${what} must be ${most} characters or fewer`,
});

/** Sentences about a color. `NEAREST` is replaced with the proposed color (`withNearest`). */
const colorProblems = (what: string) => ({
  wrong: `${what} must be six digits of a hex color, like #0b5d52`,
  contrast: `${what} has too little contrast to read with the site’s other colors. The nearest color that passes is NEAREST`,
});

/** Inserts the nearest color that passes into the sentence about a color that does not. */
export function withNearest(problems: FieldProblem[], typed: Record<string, string>) {
  return problems.map(({ field, sentence }) => {
    const color = (typed[field] ?? '').trim().toLowerCase().replace(/^#?/, '#');
    const isOne = field === 'accentColor' || field === 'groundColor';
    const nearest = isOne && isColor(color) ? passingColor(field, color) : 'a darker one';
    return { field, sentence: sentence.replace('NEAREST', nearest) };
  });
}

/** Field → problem → sentence. */
export const campaignProblems = {
  edition: { missing: 'Choose one of the versions' },
  open: { missing: 'Choose whether messages are accepted' },
  opensAt: { wrong: 'Enter when it opens as a date and a time, like 2027-01-15T09:00' },
  closesAt: {
    wrong: 'Enter when it closes as a date and a time, like 2027-01-31T17:00',
    order: 'Enter a closing time that is after the opening time',
  },
  timeZone: { missing: 'Choose one of the time zones' },
  goal: { wrong: 'Enter a whole number, or leave the field empty for no goal' },
  siteNameEn: long('The name in English', 40),
  siteNameEs: long('The name in Spanish', 40),
  logo: {
    missing: 'Choose a file',
    kind: 'Choose an SVG or a PNG file',
    broken: 'This file is damaged or incomplete. Export it again',
    large: `The logo must be ${MAX_LOGO_BYTES / 1000} kB or smaller. Export it smaller: 400 pixels wide is enough`,
    pixels: 'The picture must be 2,000 pixels or fewer on each side',
    parts:
      'This SVG contains text, a picture, a filter, or styles that we can’t read. Convert text to paths and export it with presentation attributes, or choose a PNG',
    size: 'This SVG doesn’t say how large it is. Export it with a viewBox, or with its width and height in pixels, or choose a PNG',
    empty: 'There is nothing to see in this SVG. Export it again, or choose a PNG',
  },
  accentColor: colorProblems('The color of links and buttons'),
  groundColor: colorProblems('The background color'),
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
    many: `Enter at most ${MAX_EMBED_ORIGINS} websites`,
  },
  accept: { missing: 'Choose whether its messages may be sent' },
  outdatedReason: {
    missing: 'Enter why messages should still be sent',
    short: `Use at least ${OUTDATED_REASON.least} characters`,
    long: `Use at most ${OUTDATED_REASON.most} characters`,
  },
};
