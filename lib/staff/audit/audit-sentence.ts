import type { CampaignChange } from '@/lib/campaign/change-campaign';
import { versionName } from '@/lib/campaign/edition';
import { longDate } from '@/lib/campaign/languages';
import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import type { AuditAction } from '@/lib/platform/audit-actions';
import type { AuditLine, ChannelName, Prisma } from '@/lib/platform/db';
import { NoticeKind } from '@/lib/platform/prisma-client/enums';
import { channelLabels, eraseReasonLabels, noticeNames, rejectionLabels } from '@/lib/staff/labels';
import { settingLabels } from '@/lib/staff/settings/settings-labels';

type SentenceLine = Pick<
  AuditLine,
  'action' | 'actor' | 'actorId' | 'subject' | 'reason' | 'before' | 'after'
>;

/** Parts of a sentence: the subject, and values of before and after by name. */
type Facts = {
  /** Empty if it is a generated id, which says nothing to a reader. */
  subject: string;
  actor: string;
  reason: string;
  before: (name: string) => string;
  after: (name: string) => string;
  /** Names of the values after, and whether each is empty. */
  changed: { name: string; isEmpty: boolean }[];
  /** Count with its unit, such as "3 deliveries". */
  count: (name: string, one: string, more?: string) => string;
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const because = ({ reason }: Facts) => (reason ? `: ${reason}` : '');
const channelOf = (name: string) =>
  Object.hasOwn(channelLabels, name) ? channelLabels[name as ChannelName] : name;

/**
 * Webhook by its host. Entries of earlier versions have its address instead, of which only the host
 * is shown: the rest may be its receiver's secret.
 */
function webhookOf(value: Facts['after']): string {
  const url = value('url');
  const host = value('host') || (URL.canParse(url) ? new URL(url).host : '');
  return host ? `the webhook ${host}` : 'a webhook';
}

/** Subject of a delivery: "DX68-2XQD TX-37" is a message and its recipient. */
const DELIVERY = new RegExp(`^(.+) ([A-Z]{2}-[A-Z0-9]+|${Object.values(NoticeKind).join('|')})$`);

function deliveryOf(subject: string) {
  const [, message, to] = DELIVERY.exec(subject) ?? [];
  if (!message || !to) return `a delivery of ${subject}`;
  return to.includes('-')
    ? `the delivery to ${to} of ${message}`
    : `the ${lower(noticeNames[to as NoticeKind])} for ${message}`;
}

const versionOf = (name: string) => `“${versionName(name)}”`;

/** Subject of a wording: "2026-law 3" is a campaign version and the number of its wording. */
function wordingOf(subject: string) {
  const [, name = subject, number = ''] = /^(.+) (\d+)$/.exec(subject) ?? [];
  return `${versionOf(name)}${number && `, wording ${number}`}`;
}

const dayOf = (date: string) => (date ? longDate(date, 'en') : '');

/** More settings than these are counted, so that the sentence stays in its line. */
const MAX_NAMED = 3;

/** Settings by the labels of their fields: "mail server, sender address". */
function settingsIn(text: string): string {
  const names = text.split(', ').filter(Boolean);
  if (names.length > MAX_NAMED) return `${names.length} settings`;
  const labels = names.map((name) => settingLabels[name as keyof typeof settingLabels] ?? name);
  return labels.map((label) => (/^(?:House|Senate)/.test(label) ? label : lower(label))).join(', ');
}

const settingPages: Record<string, string> = { congress: 'House and Senate' };

/**
 * Sentence part per action, which follows the actor's name. An action without one does not compile.
 * Deliveries that were only queued are never called sent.
 */
const sentences: Record<AuditAction, (facts: Facts) => string> = {
  'audit.exported': () => 'exported the audit',
  'bill.recorded': ({ subject, after }) =>
    `recorded the status of ${subject} as ${after('status')}, as of ${dayOf(after('on'))}`,
  'bounce.dismissed': () => 'dismissed a bounced email',
  'bounce.matched': ({ subject }) => `matched a bounced email to ${deliveryOf(subject)}`,
  'campaign.changed': (facts) => {
    const parts = facts.changed.map(({ name }) => campaignParts[name as keyof CampaignChange]);
    const list = [...new Set(parts.filter(Boolean))].join(', ');
    return `changed the campaign settings${list && ` (${list})`}${because(facts)}`;
  },
  'channel.started': ({ subject }) => `restarted the delivery method ${channelOf(subject)}`,
  'delivery.retried': ({ subject, after }) =>
    `retried ${deliveryOf(subject)} (${channelOf(after('channel'))})`,
  'export.broken_off': ({ reason, count }) =>
    `did not complete an export after ${count('rows', 'row')}: ${reason || 'it was interrupted'}`,
  'export.ended': ({ count }) => `completed an export of ${count('rows', 'row')}`,
  'export.removed': () => 'removed a saved export',
  'export.saved': ({ after }) => `saved an export of ${after('what') || 'data'}`,
  'export.started': ({ after, reason }) =>
    `started an export of ${after('what') || 'data'}${reason && `: ${reason}`}`,
  'message.assigned': ({ subject, after }) =>
    after('assignee') ? `assigned ${subject} to ${after('assignee')}` : `unassigned ${subject}`,
  'message.erasing': (facts) =>
    `asked to delete the supporter’s information in ${facts.subject}${because(facts)}`,
  'message.noted': ({ subject }) => `added a note to ${subject}`,
  'message.put_on_hold': ({ subject, count }) =>
    `put ${subject} on hold: ${count('on_hold', 'delivery', 'deliveries')}`,
  'message.rejected': (facts) =>
    `rejected ${facts.subject}${because(facts)}, ${facts.count('rejected', 'delivery', 'deliveries')}`,
  'message.released': ({ subject, count, after }) =>
    `approved ${subject}: ${count('queued', 'delivery', 'deliveries')} to send` +
    (Number(after('on_hold')) > 0 ? `, ${after('on_hold')} still on hold` : ''),
  'message.tagged': ({ subject, count }) => `tagged ${subject}: ${count('tags', 'tag')}`,
  'messages.erased': (facts) =>
    `deleted the supporter’s information in ${facts.subject || facts.count('count', 'message')}` +
    because(facts),
  'office.channel': ({ subject, before, after, reason }) =>
    `changed the delivery method of ${subject} from ${channelOf(before('channel') || 'automatic')}` +
    ` to ${channelOf(after('channel') || 'automatic')}${reason && `: ${reason}`}`,
  'office.email': ({ subject, after, reason }) =>
    (after('email')
      ? `set the email address of ${subject} to ${after('email')}`
      : `removed the email address of ${subject}`) + (reason && `: ${reason}`),
  'office.paused': (facts) => `paused ${facts.subject}${because(facts)}`,
  'office.resumed': (facts) => `resumed sending to ${facts.subject}${because(facts)}`,
  'office.self_sends_mailed': ({ subject, count }) =>
    `queued ${count('letters', 'waiting delivery', 'waiting deliveries')} to ${subject} by email`,
  'offices.imported': ({ changed }) => {
    const seats = changed.filter(({ name }) => name !== 'counts');
    const removed = seats.filter(({ isEmpty }) => isEmpty).length;
    return `imported office addresses: ${seats.length - removed} set, ${removed} removed`;
  },
  'password.changed': () => `changed their password`,
  'password.link_mailed': () => 'asked for a link to reset the password',
  'password.link_sent': ({ subject }) => `made a link for ${subject} to choose a new password`,
  'password.reset': () => `reset their password with a link`,
  'roster.updated': ({ before, after }) =>
    before('date')
      ? `updated the members of Congress from ${dayOf(before('date'))} to ${dayOf(after('date'))}`
      : `loaded the members of Congress as of ${dayOf(after('date'))}`,
  'seat.corrected': (facts) => `corrected who holds ${facts.subject}${because(facts)}`,
  'seat.correction_withdrawn': (facts) =>
    `withdrew the correction of ${facts.subject}${because(facts)}`,
  'second_factor.codes_made': () => 'created new recovery codes',
  'second_factor.removed': () => `removed their second factor`,
  'second_factor.replaced': () => `replaced their second factor`,
  'second_factor.reset': ({ subject }) => `reset the second factor of ${subject}`,
  'second_factor.set_up': () => 'set up a second factor',
  'session.ended': ({ count }) => `signed out of ${count('ended', 'other session')}`,
  'settings.back_in_test': (facts) => `switched the site back to test mode${because(facts)}`,
  'settings.changed': ({ subject, after }) =>
    `changed the ${settingPages[subject] ?? subject} settings: ${settingsIn(after('settings'))}`,
  'settings.connection_checked': ({ subject, after }) =>
    `checked the connection to ${channelOf(subject)}: ${after('connected') === 'true' ? 'it works' : 'it does not work'}`,
  'settings.mail_tested': ({ after }) =>
    `sent a test email: ${after('arrived') === 'true' ? 'accepted' : 'not accepted'}`,
  'settings.went_live': ({ count }) =>
    `switched the site to live mode: ${count('offices', 'office')}`,
  'setup.settled': ({ subject }) => `marked the setup step “${subject.replace('_', ' ')}” as done`,
  'site.restored': ({ count }) =>
    `restored a backup: ${count('on_hold', 'delivery', 'deliveries')} put on hold, information in ${count('deleted', 'message')} deleted`,
  'staff.added': ({ subject, after }) => `added ${subject} as ${roleOf(after('role'))}`,
  'staff.disabled': ({ subject }) => `disabled the account ${subject}`,
  'staff.enabled': ({ subject }) => `enabled the account ${subject}`,
  'staff.first_added': ({ subject }) => `created the first account, ${subject}`,
  'staff.invitation_withdrawn': ({ subject }) => `withdrew the invitation of ${subject}`,
  'staff.invited': ({ subject, after }) => `invited ${subject} as ${roleOf(after('role'))}`,
  'staff.joined': ({ after }) => `joined the team as ${roleOf(after('role'))}`,
  'staff.renamed': ({ before, after }) =>
    `changed their name from ${before('name')} to ${after('name')}`,
  'staff.role_changed': ({ subject, after }) =>
    `made ${subject} ${roleOf(after('role') || 'another role')}`,
  'staff.signed_in': ({ after }) => `signed in${signedInBy[after('by')] ?? ''}`,
  'staff.signed_out': () => 'signed out',
  'version.made': ({ subject, before }) =>
    `created the campaign version ${versionOf(subject)} from ${versionOf(before('from'))}`,
  'webhook.added': ({ after }) => `added ${webhookOf(after)}`,
  'webhook.removed': ({ before }) => `removed ${webhookOf(before)}`,
  'webhook.renewed': () => 'renewed a webhook’s secret',
  'webhook.replayed': ({ count }) => `sent ${count('count', 'event')} to a webhook again`,
  'webhook.switched_off': (facts) => `switched off a webhook${because(facts)}`,
  'webhook.switched_on': () => 'switched on a webhook',
  'webhook.tested': () => 'tested a webhook',
  'wording.discarded': ({ subject }) => `discarded the draft of ${wordingOf(subject)}`,
  'wording.published': ({ subject }) => `published ${wordingOf(subject)}`,
  'wording.restored': (facts) => `restored ${wordingOf(facts.subject)}${because(facts)}`,
  'wording.saved': ({ subject }) => `saved a draft of ${wordingOf(subject)}`,
};

/** What each campaign setting is about, as its page names it. */
const campaignParts: Record<keyof CampaignChange, string> = {
  edition: 'campaign version',
  outdatedAccepted: 'outdated version',
  outdatedReason: 'outdated version',
  open: 'when messages are accepted',
  opensAt: 'when messages are accepted',
  closesAt: 'when messages are accepted',
  timeZone: 'when messages are accepted',
  review: 'review',
  confirmation: 'confirmation by email',
  secondFactorForAll: 'second factor for all staff',
  weeklyReport: 'weekly report',
  operatorName: 'who runs the site',
  operatorAddress: 'who runs the site',
  operatorContact: 'who runs the site',
  replyTo: 'reply address',
  keepMessagesDays: 'how long data is kept',
  limitMessagesPerHour: 'limits',
  limitDraftsPerHour: 'limits',
  limitLookupsPerHour: 'limits',
  limitCallsPerHour: 'limits',
  embedOrigins: 'websites that may show the form',
  siteNameEn: 'site name',
  siteNameEs: 'site name',
  accentColor: 'colors',
  groundColor: 'colors',
  goal: 'goal',
  logo: 'logo',
};

const roleOf = (role: string) => (role === 'admin' ? 'an admin' : `a ${role || 'member'}`);

const signedInBy: Record<string, string> = {
  password: ' with a password',
  app: ' with a code from the app',
  recovery: ' with a recovery code',
};

/** Actors that are not persons, as the beginning of a sentence. */
const others: Record<string, string> = {
  'command line': 'The operator',
  roster: 'The member update',
  timetable: 'The retention schedule',
  unconfirmed: 'The retention schedule for unconfirmed messages',
  supporter: 'A supporter',
  staff: 'Staff',
  worker: 'The site',
};

/** Generated id, such as that of a webhook, an export, or a message whose data was deleted. */
const GENERATED_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Audit entry as one sentence without its period: "Ada approved DX68-2XQD: 3 deliveries to send".
 * @param named replaces the subject where the page already names it
 */
export function auditSentence(line: SentenceLine, named = line.subject ?? ''): string {
  const { action, actorId } = line;
  const subject = GENERATED_ID.test(named) ? '' : named;
  const actor = actorId === null ? (others[line.actor] ?? line.actor) : line.actor;
  if (!Object.hasOwn(sentences, action)) return `${actor}: ${action} ${subject}`.trim();
  const after = (name: string) => jsonText(line.after, name);
  return `${actor} ${sentences[action as AuditAction]({
    subject,
    actor,
    reason: reasonOf(line),
    before: (name) => jsonText(line.before, name),
    after,
    changed: namesIn(line.after).map((name) => ({ name, isEmpty: after(name) === '' })),
    count: (name, one, more = `${one}s`) => {
      const number = Number(after(name)) || 0;
      return `${number.toLocaleString('en-US')} ${number === 1 ? one : more}`;
    },
  })}`;
}

/** Label of a reason's code; a reason that someone typed is returned unchanged. */
function reasonOf({ action, reason }: SentenceLine): string {
  if (!reason) return '';
  if (action === 'message.rejected' && isRejectionCode(reason)) {
    return lower(rejectionLabels[reason]);
  }
  const isErasing = action === 'message.erasing' || action === 'messages.erased';
  return isErasing && reason !== 'other' && Object.hasOwn(eraseReasonLabels, reason)
    ? lower(eraseReasonLabels[reason as keyof typeof eraseReasonLabels])
    : reason;
}

const namesIn = (json: Prisma.JsonValue) =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? Object.keys(json) : [];

function jsonText(json: Prisma.JsonValue, name: string): string {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return '';
  const value = json[name] ?? null;
  if (value === null || value === '') return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? '' : String(value);
}
