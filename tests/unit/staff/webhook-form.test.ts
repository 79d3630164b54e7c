import { expect, test } from 'vitest';
import { alertMail } from '@/lib/notify/alerts/mail-alerts';
import { civiApiUrl } from '@/lib/notify/webhooks/civicrm';
import { AlertKind } from '@/lib/platform/prisma-client/enums';
import { alertLabels } from '@/lib/staff/alerts/read-alerts';
import {
  readActionNetworkForm,
  readCiviCrmForm,
  readWebhookForm,
  typedWebhook,
} from '@/lib/staff/webhooks/webhook-form';
import { webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

test('a webhook needs a URL and at least one event', () => {
  expect(readWebhookForm({})).toEqual({ problems: { url: 'missing', events: 'missing' } });
  const typed = { url: ' https://hooks.example.org/in ', 'delivery.ended': 'yes', other: 'yes' };
  expect(readWebhookForm(typed)).toEqual({
    format: 'standard',
    url: 'https://hooks.example.org/in',
    events: ['delivery.ended'],
  });
  expect(typedWebhook(typed)).toEqual({ url: typed.url, 'delivery.ended': 'yes' });
});

test.each(['', 'x', 'http://example.org', 'https://u:p@example.org', 'https://10.0.0.1', 'long'])(
  'there is a sentence for the problem with the URL "%s"',
  (url) => {
    const long = `https://example.org/${'x'.repeat(3_000)}`;
    const read = readWebhookForm({ url: url === 'long' ? long : url, 'delivery.ended': 'yes' });
    const key = 'problems' in read ? read.problems.url : undefined;
    expect(webhookProblems.url).toHaveProperty(key ?? 'none');
  },
);

test('every kind of alert has its own email subject and label', () => {
  const kinds = Object.values(AlertKind);
  const about = (kind: AlertKind) => ({ kind, subject: 'email', detail: '3 waiting' });
  const mails = kinds.map((kind) => alertMail(about(kind), 'https://x.example'));
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(kinds.length);
  for (const { text } of mails) expect(text).toContain('https://x.example/staff/alerts');
  const says = kinds.map((kind) => alertLabels(about(kind)).says);
  expect(new Set(says).size).toBe(kinds.length);
});

test('the alert about a stopped channel does not blame a server after a restore', () => {
  const of = (detail: string) =>
    alertMail({ kind: 'channel_stopped', subject: 'email', detail }, 'https://x.example').text;
  expect(of('HTTP 403')).toContain('refused this site');
  expect(of('restored from a backup')).toContain('restored from a backup');
  expect(of('restored from a backup')).not.toMatch(/refused|The cause is/);
});

test('Action Network needs a key and gets its default URL and a list of tags', () => {
  expect(
    readActionNetworkForm({ key: ' 0123456789abcdef ', tags: 'one, two,,one\nthree' }),
  ).toEqual({
    format: 'action_network',
    url: 'https://actionnetwork.org/api/v2/people/',
    key: '0123456789abcdef',
    tags: ['one', 'two', 'three'],
  });
  expect(readActionNetworkForm({})).toEqual({ problems: { key: 'missing' } });
});

test.each([
  [{ key: 'two words here' }, { key: 'wrong' }],
  [{ key: '0123456789\r\nx-other: 1' }, { key: 'wrong' }],
  [{ key: 'ключ-0123456789' }, { key: 'wrong' }],
  [{ key: '0123456789', tags: 'x'.repeat(101) }, { tags: 'long' }],
  [{ key: '0123456789', tags: [...'abcdefghijk'].join() }, { tags: 'long' }],
  [{ key: '0123456789', osdiUrl: 'http://example.org' }, { osdiUrl: 'https' }],
  [{ key: '0123456789', osdiUrl: 'https://10.0.0.1' }, { osdiUrl: 'private' }],
])('the Action Network form %o is refused with its problem', (form, problems) => {
  expect(readActionNetworkForm(form)).toEqual({ problems });
});

test.each([
  ['', 'https://actionnetwork.org/api/v2/people/'],
  ['actionnetwork.org', 'https://actionnetwork.org/api/v2/people/'],
  ['https://actionnetwork.org/api/v2/', 'https://actionnetwork.org/api/v2/people/'],
  ['https://actionnetwork.org/api/v2/people', 'https://actionnetwork.org/api/v2/people/'],
  ['https://osdi.example.org/people/', 'https://osdi.example.org/people/'],
])('sign-ups for the Action Network address "%s" go to %s', (osdiUrl, url) => {
  expect(readActionNetworkForm({ key: '0123456789', osdiUrl })).toMatchObject({ url });
});

test.each([
  ['crm.example.org', 'https://crm.example.org/civicrm/ajax/api4'],
  ['crm.example.org:8443/x', 'https://crm.example.org:8443/x/civicrm/ajax/api4'],
])('the address %s gets https', (civiUrl, url) => {
  expect(readCiviCrmForm({ civiUrl, civiKey: '0123456789' })).toMatchObject({ url });
});

test.each([
  ['https://crm.example.org', 'https://crm.example.org/civicrm/ajax/api4'],
  ['https://example.org/crm/', 'https://example.org/crm/civicrm/ajax/api4'],
  ['https://example.org/civicrm', 'https://example.org/civicrm/ajax/api4'],
  ['https://example.org/civicrm/', 'https://example.org/civicrm/ajax/api4'],
  ['https://example.org/civicrm/ajax/api4/Contact/get', 'https://example.org/civicrm/ajax/api4'],
  [
    'https://example.org/wp-admin/admin.php?page=CiviCRM&q=civicrm/ajax/api4',
    'https://example.org/wp-admin/admin.php?page=CiviCRM&q=civicrm/ajax/api4',
  ],
  ['https://example.org/civicrm/dashboard?reset=1', 'https://example.org/civicrm/ajax/api4'],
  ['https://example.org/crm/civicrm/a/#/x', 'https://example.org/crm/civicrm/ajax/api4'],
  [
    'https://example.org/blog/wp-admin/admin.php?page=CiviCRM&q=civicrm%2Fdashboard&reset=1',
    'https://example.org/blog/civicrm/ajax/api4',
  ],
  ['https://example.org/index.php?q=civicrm/dashboard', 'https://example.org/civicrm/ajax/api4'],
  [
    'https://example.org/administrator/?option=com_civicrm&task=civicrm/dashboard&reset=1',
    'https://example.org/administrator/?option=com_civicrm&task=civicrm/ajax/api4',
  ],
])('the CiviCRM API for %s is at %s', (typed, url) => {
  expect(civiApiUrl(typed)).toBe(url);
});

test.each([
  [{}, { civiUrl: 'missing', civiKey: 'missing' }],
  [{ civiUrl: 'our server', civiKey: '0123456789' }, { civiUrl: 'wrong' }],
  [{ civiUrl: 'crm', civiKey: '0123456789' }, { civiUrl: 'wrong' }],
  [{ civiUrl: 'https://10.0.0.1', civiKey: '0123456789' }, { civiUrl: 'private' }],
  [
    { civiUrl: 'https://example.org', civiKey: 'two words', civiGroup: 'News' },
    { civiKey: 'wrong', civiGroup: 'wrong' },
  ],
])('the CiviCRM form %o is refused with its problems', (form, problems) => {
  expect(readCiviCrmForm(form)).toEqual({ problems });
});

test('CiviCRM needs a URL and a key, and the group is a number or null', () => {
  const form = { civiUrl: ' https://example.org ', civiKey: ' 0123456789abcdef ', civiGroup: '12' };
  const url = 'https://example.org/civicrm/ajax/api4';
  const connection = { format: 'civicrm', url, key: '0123456789abcdef' };
  expect(readCiviCrmForm(form)).toEqual({ ...connection, groupId: 12 });
  expect(readCiviCrmForm({ ...form, civiGroup: ' ' })).toEqual({ ...connection, groupId: null });
});
