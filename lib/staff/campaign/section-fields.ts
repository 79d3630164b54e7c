import { z } from 'zod';
import { confirmationSetting, reviewSetting } from '@/lib/campaign/campaign';
import { isColor, type LookColor, passingColor } from '@/lib/campaign/colors';
import { isEditionName, isEditionSetting } from '@/lib/campaign/edition';
import { momentAt, type TimeZone, timeZones, WASHINGTON } from '@/lib/campaign/opening-hours';
import { framingOrigin } from '@/lib/platform/server/embed-origins';
import { isPlainAddress, outgoingLine } from '@/lib/platform/text';

export const MAX_KEEP_DAYS = 3_650;
export const MAX_LIMIT = 1_000_000;
export const MAX_EMBED_ORIGINS = 40;
const MAX_GOAL = 100_000_000;
export const OUTDATED_REASON = { least: 10, most: 500 } as const;

const line = z.string().default('').transform(outgoingLine);

/** Optional line of text; if empty, the environment's default applies. */
const optionalLine = (most: number) =>
  line.pipe(z.string().max(most, 'long')).transform((text) => text || null);

function optionalWhole(most: number) {
  return line.transform((text, context): number | null => {
    if (text === '') return null;
    // Accepts thousands separators.
    const digits = text.replace(/(?<=\d)[, ](?=\d{3}\b)/g, '');
    const number = /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
    if (number >= 1 && number <= most) return number;
    context.addIssue({ code: 'custom', message: 'wrong' });
    return z.NEVER;
  });
}

const replyTo = line
  .refine(
    (text) => text === '' || (isPlainAddress(text) && z.email().safeParse(text).success),
    'wrong',
  )
  .transform((text) => text || null);

/** Reason that an outdated edition may still be sent; recorded in the audit. */
const outdatedReason = line.pipe(
  z
    .string()
    .min(1, 'missing')
    .min(OUTDATED_REASON.least, 'short')
    .max(OUTDATED_REASON.most, 'long'),
);

const limit = optionalWhole(MAX_LIMIT);

/** Color with sufficient contrast; empty for the site's own. */
const color = (field: LookColor) =>
  line.transform((text, context): string | null => {
    const typed = text
      .toLowerCase()
      .replace(/^#?/, '#')
      // "#0b5" is short for "#00bb55".
      .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    if (text === '') return null;
    const isRead = isColor(typed);
    if (isRead && passingColor(field, typed) === typed) return typed;
    context.addIssue({ code: 'custom', message: isRead ? 'contrast' : 'wrong' });
    return z.NEVER;
  });

/**
 * Sites separated by spaces, commas, or line breaks. Each is stored once, as an origin in the
 * format of a security policy.
 */
const embedOrigins = line.transform((text, context): string | null => {
  const typed = text.split(/[\s,]+/).filter(Boolean);
  const origins = new Set(typed.map(framingOrigin));
  const message = origins.has(undefined) ? 'wrong' : origins.size > MAX_EMBED_ORIGINS && 'many';
  if (!message) return [...origins].join(' ') || null;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** Days for which personal data is stored after a person's last letter has ended. */
export const keepMessagesDays = optionalWhole(MAX_KEEP_DAYS);

/** Fields that each section of the page sets, as its form sends them. */
export const sectionFields = {
  edition: z.object({ edition: z.string('missing').refine(isEditionSetting, 'missing') }),
  open: z
    .object({
      open: z.enum(['yes', 'no'], 'missing').transform((answer) => answer === 'yes'),
      opensAt: line,
      closesAt: line,
      timeZone: z.enum(Object.keys(timeZones) as TimeZone[], 'missing').default(WASHINGTON),
    })
    .transform(({ opensAt, closesAt, timeZone, ...rest }, context) => {
      const wrong = (path: string, message: string) =>
        context.addIssue({ code: 'custom', message, path: [path] });
      const read = (text: string) => (text === '' ? null : momentAt(text, timeZone));
      const moments = { opensAt: read(opensAt), closesAt: read(closesAt) };
      if (moments.opensAt === undefined) wrong('opensAt', 'wrong');
      if (moments.closesAt === undefined) wrong('closesAt', 'wrong');
      const { opensAt: from = null, closesAt: until = null } = moments;
      if (from && until && until <= from) wrong('closesAt', 'order');
      return { ...rest, timeZone, opensAt: from, closesAt: until };
    }),
  reading: z.object({
    review: z.enum(reviewSetting.options, 'missing'),
    confirmation: z
      .enum(['usual', ...confirmationSetting.options], 'missing')
      .transform((answer) => (answer === 'usual' ? null : answer)),
  }),
  access: z.object({
    secondFactorForAll: z.enum(['yes', 'no'], 'missing').transform((answer) => answer === 'yes'),
  }),
  limits: z.object({
    limitMessagesPerHour: limit,
    limitDraftsPerHour: limit,
    limitLookupsPerHour: limit,
    limitCallsPerHour: limit,
  }),
  retention: z.object({ keepMessagesDays }),
  organisation: z.object({
    operatorName: optionalLine(100),
    operatorAddress: optionalLine(300),
    operatorContact: optionalLine(200),
    replyTo,
  }),
  look: z.object({
    siteNameEn: optionalLine(40),
    siteNameEs: optionalLine(40),
    accentColor: color('accentColor'),
    groundColor: color('groundColor'),
  }),
  goal: z.object({ goal: optionalWhole(MAX_GOAL) }),
  embedding: z.object({ embedOrigins: embedOrigins }),
  /** Accepts the outdated edition that the page showed, or withdraws the acceptance. */
  outdated: z
    .object({
      accept: z.enum(['yes', 'no'], 'missing'),
      of: z.string('missing').refine(isEditionName, 'missing'),
    })
    .and(z.object({ outdatedReason: line }))
    .transform(({ accept, of, outdatedReason: typed }, context) => {
      if (accept === 'no') return { outdatedAccepted: null, outdatedReason: null };
      const reason = outdatedReason.safeParse(typed);
      if (reason.success) return { outdatedAccepted: of, outdatedReason: reason.data };
      const message = reason.error.issues[0]?.message ?? 'missing';
      context.addIssue({ code: 'custom', message, path: ['outdatedReason'] });
      return z.NEVER;
    }),
};

export type Section = keyof typeof sectionFields;

export function isSection(name: string): name is Section {
  return Object.hasOwn(sectionFields, name);
}

export const CAMPAIGN_PATH = '/staff/campaign';

/** Pages of the campaign's settings, one per topic, with the sections that their forms set. */
export const topics = {
  version: {
    label: 'What we ask',
    what: 'The campaign version that visitors see, and every other version.',
    sections: ['edition', 'outdated'],
  },
  look: {
    label: 'Name and look',
    what: 'Who runs the site, and how it looks.',
    sections: ['look', 'organisation'],
  },
  review: {
    label: 'Review',
    what: 'What happens before a message is sent.',
    sections: ['reading'],
  },
  writing: {
    label: 'Who may write',
    what: 'When messages are accepted, how many you want, and which websites may show the form.',
    sections: ['open', 'goal', 'embedding'],
  },
  limits: {
    label: 'Limits and sign-in',
    what: 'How much one network may send, how long people’s data is kept, and how staff sign in.',
    sections: ['limits', 'retention', 'access'],
  },
} as const satisfies Record<string, { label: string; what: string; sections: readonly Section[] }>;

export type Topic = keyof typeof topics;

export function isTopic(text: string): text is Topic {
  return Object.hasOwn(topics, text);
}

export const topicPath = (topic: Topic) => `${CAMPAIGN_PATH}/${topic}`;

/** Page whose form sets a section. */
export function sectionPath(section: Section): string {
  const names = Object.keys(topics) as Topic[];
  const found = names.find((name) =>
    (topics[name].sections as readonly Section[]).includes(section),
  );
  return found ? topicPath(found) : CAMPAIGN_PATH;
}
