import { expect, test } from 'vitest';
import { alertKinds } from '@/lib/notify/alerts/alert-kinds';
import { alertMail } from '@/lib/notify/alerts/alert-mail';
import { alertWords } from '@/lib/staff/alerts/alert-labels';
import { readWebhookForm, typedWebhook } from '@/lib/staff/webhooks/webhook-form';
import { webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

test('a webhook needs an address and something to be told of', () => {
  expect(readWebhookForm({})).toEqual({ problems: { url: 'missing', events: 'missing' } });
  const typed = { url: ' https://hooks.example.org/in ', 'delivery.ended': 'yes', other: 'yes' };
  expect(readWebhookForm(typed)).toEqual({
    url: 'https://hooks.example.org/in',
    events: ['delivery.ended'],
  });
  expect(typedWebhook(typed)).toEqual({ url: typed.url, 'delivery.ended': 'yes' });
});

test.each(['', 'x', 'http://example.org', 'https://u:p@example.org', 'https://10.0.0.1', 'long'])(
  'there is a sentence for what is wrong with %s',
  (url) => {
    const long = `https://example.org/${'x'.repeat(3_000)}`;
    const read = readWebhookForm({ url: url === 'long' ? long : url, 'delivery.ended': 'yes' });
    const key = 'problems' in read ? read.problems.url : undefined;
    expect(webhookProblems.url).toHaveProperty(key ?? 'none');
  },
);

test('there are words for every kind of alert, and for one that is not known', () => {
  const about = (kind: string) => ({ kind, subject: 'email', detail: '3 waiting' });
  const subjects = alertKinds.map((kind) => alertMail(about(kind), 'https://x.example').subject);
  expect(new Set(subjects).size).toBe(alertKinds.length);
  const says = alertKinds.map((kind) => alertWords(about(kind)).says);
  expect(new Set(says).size).toBe(alertKinds.length);
  expect(alertWords(about('toString')).says).toBe('Something needs a look');
  expect(alertMail(about('toString'), 'https://x.example').text).toContain('/staff/alerts');
});
