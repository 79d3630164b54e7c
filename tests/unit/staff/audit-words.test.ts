import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { auditActions } from '@/lib/platform/audit-actions';
import { NoticeKind } from '@/lib/platform/prisma-client/enums';
import { actionChoices, actionLabels } from '@/lib/staff/audit/action-labels';
import { auditPath, readAuditFilters } from '@/lib/staff/audit/audit-filters';
import { auditSentence } from '@/lib/staff/audit/audit-sentence';
import { changesOf } from '@/lib/staff/audit/list-audit';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'prisma-client' ? [] : filesBelow(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

const NAME = /'([a-z_]+\.[a-z_]+)'/g;
const namesIn = (text: string) => [...text.matchAll(NAME)].map(([, name = '']) => name);

/** Actions in a source: after `action:` or `action =`, or in an SQL insert. */
function actionsOf(source: string): string[] {
  const written = [...source.matchAll(/\baction(?::|\s*=)\s*([^,;}]*)/g)];
  const own = [...source.matchAll(/insert into "AuditLine"[\s\S]{0,400}/gi)];
  return [...written.map(([, value = '']) => value), ...own.map(([text]) => text)].flatMap(namesIn);
}

const writers = ['lib', 'app'].flatMap(filesBelow).map((file) => readFileSync(file, 'utf8'));

test('every recorded action has a label, and every label an action', () => {
  const used = [...new Set(writers.flatMap(actionsOf))].sort();
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((action) => !Object.hasOwn(actionLabels, action))).toEqual([]);
  expect(Object.keys(actionLabels).filter((action) => !used.includes(action))).toEqual([]);
});

test('no action name is built from a template string, which this check would miss', () => {
  const built = writers.flatMap((source) => source.match(/\baction(?::|\s*=)\s*`/g) ?? []);
  expect(built).toEqual([]);
});

test('the choice of a group comes before its actions', () => {
  const values = actionChoices().map(({ value }) => value);
  expect(values.indexOf('staff.*')).toBe(values.indexOf('staff.added') - 1);
  expect(values).not.toContain('roster.*');
});

test('audit filters are read from the query and written back unchanged', () => {
  const query = {
    who: 'by:command line',
    action: 'staff.*',
    subject: 'TX-37',
    from: '2026-11-01',
    to: '2026-11-24',
  };
  expect(readAuditFilters(query)).toEqual(query);
  const url = new URL(auditPath(readAuditFilters(query)), 'http://localhost');
  expect(Object.fromEntries(url.searchParams)).toEqual(query);
  const nothing = {
    who: ' ',
    action: 'drop table',
    subject: '',
    from: '2026-02-30',
    before: '1_2',
  };
  expect(readAuditFilters(nothing)).toEqual({});
  expect(readAuditFilters({ from: '11/1/2026' })).toEqual({ from: '2026-11-01' });
  expect(auditPath({})).toBe('/staff/audit');
});

test.each(Object.values(NoticeKind))('an email to a supporter is not named %s', (kind) => {
  const about = { actor: 'Ada', actorId: 'ada', reason: null, before: null, after: null };
  const sentence = auditSentence({
    ...about,
    action: 'delivery.retried',
    subject: `DX68-2XQD ${kind}`,
  });
  expect(sentence).toMatch(/^Ada retried the .*\bto the supporter.* for DX68-2XQD/);
  expect(sentence).not.toContain('“');
});

test('changes are listed in words, without values that stayed the same', () => {
  const before = { open: true, keepMessagesDays: null, edition: '2024-bill', limits: { calls: 5 } };
  const after = { ...before, open: false, keepMessagesDays: 30, limits: { calls: 6 } };
  expect(changesOf(before, after)).toEqual([
    { what: 'open', before: 'yes', after: 'no' },
    { what: 'limits calls', before: '5', after: '6' },
    { what: 'keep messages days', before: null, after: '30' },
  ]);
  expect(changesOf(null, { changes: ['one', 'two'], self_sent: 2 })).toEqual([
    { what: 'changes', before: null, after: 'one; two' },
    { what: 'self sent', before: null, after: '2' },
  ]);
  expect(changesOf(null, null)).toEqual([]);
});

const ID = '0198f1de-5a3c-7c11-9d0e-3f2b6a7c8d90';

const line = {
  actor: 'Ada',
  actorId: 'a1',
  subject: 'DX68-2XQD',
  reason: null,
  before: null,
  after: null,
};

test.each([
  [
    { action: 'message.released', after: { queued: 3, on_hold: 0 } },
    'Ada approved DX68-2XQD: 3 deliveries to send',
  ],
  [
    { action: 'message.released', after: { queued: 1, on_hold: 2 } },
    'Ada approved DX68-2XQD: 1 delivery to send, 2 still on hold',
  ],
  [
    { action: 'message.rejected', reason: 'threat', after: { rejected: 3 } },
    'Ada rejected DX68-2XQD: a threat, 3 deliveries',
  ],
  [{ action: 'message.assigned', after: { assignee: 'Rey' } }, 'Ada assigned DX68-2XQD to Rey'],
  [{ action: 'message.tagged', after: { tags: 2 } }, 'Ada tagged DX68-2XQD: 2 tags'],
  [
    { action: 'delivery.retried', subject: 'DX68-2XQD TX-37', after: { channel: 'email' } },
    'Ada retried the delivery to TX-37 of DX68-2XQD (email)',
  ],
  [
    { action: 'delivery.retried', subject: 'DX68-2XQD unlock', after: { channel: 'email' } },
    'Ada retried the email to the supporter with a link to their data for DX68-2XQD (email)',
  ],
  [
    {
      action: 'messages.erased',
      actorId: null,
      actor: 'timetable',
      subject: null,
      after: { count: 12 },
    },
    'The retention schedule deleted the supporter’s information in 12 messages',
  ],
  [
    {
      action: 'office.email',
      actorId: null,
      actor: 'roster',
      subject: 'TX-37',
      reason: 'The seat changed hands',
    },
    'The member update removed the email address of TX-37: The seat changed hands',
  ],
  [
    {
      action: 'settings.connection_checked',
      subject: 'house_cwc',
      after: { connected: true },
    },
    'Ada checked the connection to the House’s online system: it works',
  ],
  [
    {
      action: 'settings.connection_checked',
      subject: 'house_cwc',
      after: { connected: false },
    },
    'Ada checked the connection to the House’s online system: it does not work',
  ],
  [
    {
      action: 'settings.changed',
      subject: 'email',
      after: { settings: ['SMTP_URL', 'MAIL_FROM'] },
    },
    'Ada changed the email settings: mail server, sender address',
  ],
  [
    {
      action: 'settings.changed',
      subject: 'congress',
      after: { settings: ['HOUSE_CWC_KEY', 'CWC_ACK_EMAIL'] },
    },
    'Ada changed the House and Senate settings: House key, email address for acknowledgments',
  ],
  [
    {
      action: 'settings.changed',
      subject: 'congress',
      after: { settings: ['A', 'B', 'C', 'D'] },
    },
    'Ada changed the House and Senate settings: 4 settings',
  ],
  [
    { action: 'wording.published', subject: '2026-law 3' },
    'Ada published “The 2026 law”, wording 3',
  ],
  [
    { action: 'version.made', subject: 'own-9', before: { from: '2024-bill' } },
    'Ada created the campaign version “own-9” from “The 2024 bill”',
  ],
  [
    {
      action: 'roster.updated',
      before: { date: '2026-10-03' },
      after: { date: '2026-11-30' },
    },
    'Ada updated the members of Congress from October 3, 2026 to November 30, 2026',
  ],
  [{ action: 'settings.mail_tested', after: { arrived: true } }, 'Ada sent a test email: accepted'],
  [
    { action: 'settings.mail_tested', after: { arrived: false } },
    'Ada sent a test email: not accepted',
  ],
  [
    {
      action: 'campaign.changed',
      subject: null,
      after: { goal: null, opensAt: null, open: false },
    },
    'Ada changed the campaign settings (goal, when messages are accepted)',
  ],
  [
    {
      action: 'offices.imported',
      subject: null,
      before: { 'TX-37': null, 'TX-S1': null, 'TX-35': 'old@example.org' },
      after: {
        counts: { sets: 2, removes: 1 },
        'TX-37': 'house@example.org',
        'TX-S1': 'senate@example.org',
        'TX-35': null,
      },
    },
    'Ada imported office addresses: 2 set, 1 removed',
  ],
  [
    { action: 'webhook.added', subject: ID, after: { host: 'hooks.example.org', events: [] } },
    'Ada added the webhook hooks.example.org',
  ],
  [
    { action: 'webhook.removed', subject: ID, before: { host: 'hooks.example.org', events: [] } },
    'Ada removed the webhook hooks.example.org',
  ],
  [
    { action: 'webhook.added', subject: ID, after: { url: 'https://hooks.example.org/secret' } },
    'Ada added the webhook hooks.example.org',
  ],
  [{ action: 'webhook.removed', subject: ID }, 'Ada removed a webhook'],
  [
    {
      action: 'webhook.switched_off',
      actorId: null,
      actor: 'worker',
      subject: ID,
      reason: 'hooks.example.org: gone',
    },
    'The site switched off a webhook: hooks.example.org: gone',
  ],
  [
    { action: 'messages.erased', subject: ID, reason: 'asked', after: { count: 1 } },
    'Ada deleted the supporter’s information in 1 message: the supporter asked for it',
  ],
  // A person may have the same name as a system actor.
  [
    { action: 'staff.signed_in', actor: 'roster', after: { by: 'app' } },
    'roster signed in with a code from the app',
  ],
  [{ action: 'old.action' }, 'Ada: old.action DX68-2XQD'],
])('the action %o reads as a sentence', (of, sentence) => {
  expect(auditSentence({ ...line, ...of })).toBe(sentence);
});

test('every action has its own sentence, even without values', () => {
  const sentences = auditActions.map((action) => auditSentence({ ...line, subject: null, action }));
  expect(sentences.filter((sentence) => !/^Ada [a-z]/.test(sentence))).toEqual([]);
  expect(sentences.filter((sentence) => /undefined|null|NaN|_/.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('no sentence names anything by a generated id', () => {
  const sentences = auditActions.map((action) => auditSentence({ ...line, subject: ID, action }));
  expect(sentences.filter((sentence) => sentence.includes(ID))).toEqual([]);
  // Without a name, no space is left at the end of the sentence or before its punctuation.
  expect(
    sentences.filter((sentence) => /webhook|export/.test(sentence) && / $| [,:]/.test(sentence)),
  ).toEqual([]);
});
