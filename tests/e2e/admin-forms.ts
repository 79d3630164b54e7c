import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '@/lib/platform/db';
import { storeWebhook } from '../integration/notify/webhooks/store-webhook';
import type { Places } from './staff-door-requests';

const WHY = 'Because this test of the doors asks for it.';
const WORDS = '/staff/campaign/words/2026-law';
/** Seat that no other test changes. */
const OFFICE = '/staff/offices/WY-AL';
const SEAT = '/staff/roster/WY-AL';

export type AdminForm = {
  /** Address in the list of staff addresses. */
  door: string;
  /** Page with the form, whose hidden fields an admin's browser would also send. */
  on?: string;
  /** Target address, if it cannot be derived from the places alone. */
  to?: string;
  form?: Record<string, string>;
  /** Result of the action: the action in the audit, or the address that it redirects to. */
  does: string | RegExp;
};

/**
 * Form that an admin would send to every route under app/staff/(admin), in an order in which each
 * has an effect. A route without one fails the test.
 */
export const adminForms = (places: Places): AdminForm[] => {
  const person = `/staff/team/${places['/staff/team/[id]']}`;
  const webhook = `/staff/webhooks/${places['/staff/webhooks/[id]']}`;
  const inWebhook = (name: string, form: Record<string, string>, does: string): AdminForm => ({
    door: `/staff/webhooks/[id]/${name}`,
    on: webhook,
    form,
    does,
  });
  const inOffice = (name: string, form: Record<string, string>, does: string): AdminForm => ({
    door: `/staff/offices/[seat]/${name}`,
    on: OFFICE,
    form,
    does,
  });
  const inPerson = (name: string, does: string, form = {}): AdminForm => ({
    door: `/staff/team/[id]/${name}`,
    on: person,
    form,
    does,
  });
  const inWords = (name: string, does: string, form = {}, on = WORDS): AdminForm => ({
    door: `/staff/campaign/words/[edition]/${name}`,
    on,
    form,
    does,
  });
  return [
    inPerson('role', 'staff.role_changed', { role: 'admin' }),
    inPerson('send-reset-link', 'password.link_sent'),
    inPerson('reset-second-factor', 'second_factor.reset'),
    inPerson('disable', 'staff.disabled'),
    inPerson('enable', 'staff.enabled'),
    {
      door: '/staff/team/invite',
      on: '/staff/team',
      form: { email: `eve-${randomUUID()}@example.org`, role: 'admin' },
      does: 'staff.invited',
    },
    {
      door: '/staff/team/invitations/[id]/withdraw',
      on: '/staff/team',
      does: 'staff.invitation_withdrawn',
    },
    {
      door: '/staff/campaign/set/[section]',
      on: '/staff/campaign/limits',
      form: { limitCallsPerHour: '999' },
      does: 'campaign.changed',
    },
    {
      door: '/staff/campaign/logo/upload',
      on: '/staff/campaign/look',
      does: /problem=logo.missing/,
    },
    {
      // Without its page's version, it is refused as out of date.
      door: '/staff/campaign/logo/remove',
      does: /notice=campaign_changed$/,
    },
    {
      door: '/staff/campaign/versions/make',
      on: '/staff/campaign/version',
      form: { from: '2026-law' },
      does: 'version.made',
    },
    {
      door: '/staff/campaign/bills/record',
      on: '/staff/campaign/bills',
      form: {
        bill: '118 S. 4214',
        status: 'lapsed',
        on: '2025-01-03',
        sourceUrl: 'https://www.congress.gov/bill/118th-congress/senate-bill/4214',
      },
      does: 'bill.recorded',
    },
    inWords('save', 'wording.saved', { 'en-headline': 'A headline of the test' }),
    inWords('publish', 'wording.published', {}, `${WORDS}/preview`),
    inWords('save', 'wording.saved', { 'en-headline': 'Another headline of the test' }),
    inWords('discard', 'wording.discarded'),
    inWords('restore', 'wording.restored', { bringBackReason: WHY }, `${WORDS}/preview?number=0`),
    inOffice('address', { officeEmail: 'wy@offices.example.org' }, 'office.email'),
    inOffice('channel', { officeChannel: 'self_send', channelWhy: WHY }, 'office.channel'),
    inOffice('pause', { pauseWhy: WHY }, 'office.paused'),
    inOffice('resume', { resumeWhy: WHY }, 'office.resumed'),
    {
      door: '/staff/offices/import/check',
      form: { pasted: 'office,email\nWY-AL,wy.2@offices.example.org' },
      does: /^\/staff\/offices\/import\/[0-9a-f-]{36}$/,
    },
    { door: '/staff/offices/import/[id]/apply', on: 'the import', does: 'offices.imported' },
    {
      door: '/staff/offices/self-send/send',
      form: { 'WY-AL': 'on' },
      does: /notice=(?:no_self_sends|self_sends_mailed)$/,
    },
    {
      door: '/staff/roster/[seat]/correct',
      on: `${SEAT}?kind=details`,
      form: { holder: 'Pat Example', phone: '202-555-0100', why: WHY },
      does: 'seat.corrected',
    },
    {
      door: '/staff/roster/[seat]/withdraw',
      on: SEAT,
      form: { withdrawWhy: WHY },
      does: 'seat.correction_withdrawn',
    },
    {
      door: '/staff/bounces/[id]/match',
      form: { delivery: 'none' },
      does: /notice=bounce_no_delivery/,
    },
    { door: '/staff/bounces/[id]/dismiss', on: '/staff/bounces', does: 'bounce.dismissed' },
    { door: '/staff/roster/upload', does: /problem=/ },
    { door: '/staff/roster/update', does: /notice=update_begun/ },
    { door: '/staff/webhooks/action-network', does: /problem=/ },
    { door: '/staff/webhooks/civicrm', does: /problem=/ },
    { door: '/staff/channels/start', form: { channel: 'senate_cwc' }, does: 'channel.started' },
    {
      door: '/staff/webhooks/add',
      on: '/staff/webhooks',
      form: { url: 'https://hooks.example.org/other', 'message.received': 'yes' },
      does: 'webhook.added',
    },
    inWebhook('test', {}, 'webhook.tested'),
    inWebhook('replay', { call: 'all' }, 'webhook.replayed'),
    inWebhook('renew', {}, 'webhook.renewed'),
    inWebhook('switch', { to: 'off' }, 'webhook.switched_off'),
    inWebhook('remove', { sure: 'yes' }, 'webhook.removed'),
    {
      door: '/staff/audit/search',
      on: '/staff/audit',
      form: { subject: 'somebody@example.org' },
      does: /^\/staff\/audit\?find=[0-9a-f-]{36}$/,
    },
    {
      door: '/staff/exports/choose',
      on: '/staff/exports',
      form: { what: 'messages', q: 'Lena' },
      does: /^\/staff\/exports\?what=messages&find=/,
    },
    {
      door: '/staff/exports/download',
      on: '/staff/exports',
      form: { what: 'messages', format: 'csv', persons: 'yes', exportReason: WHY },
      does: 'export.started',
    },
    {
      door: '/staff/exports/save',
      on: '/staff/exports?column=reference',
      form: { exportName: 'References' },
      does: 'export.saved',
    },
    { door: '/staff/exports/saved/[id]/remove', on: '/staff/exports', does: 'export.removed' },
    {
      door: '/staff/reports/weekly',
      on: '/staff/reports',
      form: { to: 'on' },
      does: 'campaign.changed',
    },
    { door: '/staff/start/settle', form: { step: 'review' }, does: 'setup.settled' },
    { door: '/staff/start/receipt', does: /notice=no_message/ },
    {
      door: '/staff/settings/confirm',
      form: { back: '/staff/settings/live', code: '000' },
      does: /^\/staff\/settings\/live\?problem=code\.wrong/,
    },
    // Without a new code nothing is stored, and the page asks for one.
    {
      door: '/staff/settings/save/[section]',
      form: { MAIL_FROM: 'letters@example.org' },
      does: /problem=code\.needed/,
    },
    { door: '/staff/settings/live/start', form: { sure: 'yes' }, does: /problem=code\.needed/ },
    { door: '/staff/settings/live/stop', form: { reason: WHY }, does: /notice=already/ },
    { door: '/staff/settings/email/test', does: 'settings.mail_tested' },
    {
      door: '/staff/settings/congress/check',
      form: { chamber: 'senate' },
      does: 'settings.connection_checked',
    },
    { door: '/staff/audit/export', form: { format: 'csv' }, does: 'audit.exported' },
  ];
};

/**
 * Creates the data that the forms refer to.
 * @returns the values for the variable parts of addresses
 */
export async function layOut(db: PrismaClient, person: { email: string }): Promise<Places> {
  const { id } = await db.staffUser.findUniqueOrThrow({ where: { email: person.email } });
  const invitation = await db.staffInvitation.create({
    data: {
      email: `zoe-${randomUUID()}@example.org`,
      role: 'reviewer',
      tokenHash: randomUUID(),
      invitedBy: 'Ada Sample',
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const webhook = await storeWebhook(db);
  const event = await db.outwardEvent.create({ data: { kind: 'message.received' } });
  const failed = {
    status: 'failed' as const,
    attempts: 10,
    endedAt: new Date(),
    failure: 'timeout',
  };
  await db.webhookDelivery.create({
    data: { webhookId: webhook.id, eventId: event.id, ...failed },
  });
  const stopped = { stoppedAt: new Date(), stoppedBecause: 'HTTP 401' };
  await db.channelState.upsert({
    where: { channel: 'senate_cwc' },
    create: { channel: 'senate_cwc', ...stopped },
    update: stopped,
  });
  const saved = await db.savedExport.create({
    data: { name: randomUUID(), query: 'what=messages', createdBy: 'Ada Sample' },
  });
  const bounce = await db.bounce.create({
    data: { eventId: randomUUID(), failure: 'refused', recipient: 'house@example.com' },
  });
  return {
    '/staff/bounces/[id]': bounce.id,
    '/staff/exports/saved/[id]': saved.id,
    '/staff/team/[id]': id,
    '/staff/team/invitations/[id]': invitation.id,
    '/staff/webhooks/[id]': webhook.id,
    '/staff/campaign/words/[edition]': '2026-law',
    '/staff/campaign/[topic]': 'limits',
    '/staff/campaign/set/[section]': 'limits',
    '/staff/settings/save/[section]': 'email',
    '/staff/offices/[seat]': 'WY-AL',
    '/staff/roster/[seat]': 'WY-AL',
  };
}
