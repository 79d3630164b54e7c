import { describe, expect, test } from 'vitest';
import { checkedLookup, postEvent } from '@/lib/notify/webhooks/post-event';
import { webhookUrlProblem } from '@/lib/notify/webhooks/webhook-url';
import { isPublicAddress } from '@/lib/platform/network';
import { startWebhookReceiver } from '@/tests/support/webhook-receiver';

test.each([
  ...['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '192.169.0.1', '223.255.255.255'],
  ...['2606:4700::1111', '2a00:1450::1', '2001:4860::8888'],
])('%s is a public address', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.0.1', '169.254.169.254'],
  ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::7f00:1'],
  ...['fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '64:ff9b::a00:1'],
  ...['2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', 'localhost', ''],
])('%s is not a public address', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe('a webhook URL', () => {
  test.each([
    ['https://hooks.example.org/in?key=1', undefined],
    ['https://hooks.example.org:8443/', undefined],
    ['https://8.8.8.8/', undefined],
    ['', 'missing'],
    ['hooks.example.org', 'wrong'],
    ['ftp://hooks.example.org', 'wrong'],
    ['file:///etc/passwd', 'wrong'],
    [`https://example.org/${'x'.repeat(2000)}`, 'long'],
    ['http://hooks.example.org/', 'https'],
    ['http://127.0.0.1:8080/', 'https'],
    ['https://user:secret@hooks.example.org/', 'login'],
    ['https://user@hooks.example.org/', 'login'],
    ['https://hooks.example.org:443/', undefined],
    ['https://hooks.example.org:22/', 'port'],
    ['https://hooks.example.org:445/', 'port'],
    ['https://localhost/', 'private'],
    ['https://LOCALHOST./', 'private'],
    ['https://site.localhost/', 'private'],
    ['https://printer.local/', 'private'],
    ['https://metadata.google.internal/', 'private'],
    ['https://intranet/', 'private'],
    ['https://127.0.0.1/', 'private'],
    ['https://127.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f000001/', 'private'],
    ['https://0177.0.0.1/', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:10.0.0.1]/', 'private'],
    ['https://[fd00::1]/', 'private'],
    ['https://１２７.0.0.1/', 'private'],
  ])('%s has the problem: %s', (typed, problem) => {
    expect(webhookUrlProblem(typed, false)).toBe(problem);
  });

  test.each([
    ['http://127.0.0.1:8080/', undefined],
    ['http://localhost:8080/', undefined],
    ['http://[::1]:8080/', undefined],
    ['https://10.0.0.5/', undefined],
    ['http://10.0.0.5/', 'https'],
    ['http://hooks.example.org/', 'https'],
  ])('%s has the problem when private addresses are allowed: %s', (typed, problem) => {
    expect(webhookUrlProblem(typed, true)).toBe(problem);
  });
});

const post = { headers: {}, body: '{}', toPrivate: false };

test('a host name that resolves to this machine is refused', async () => {
  const found = await new Promise<Error | null>((resolve) => {
    checkedLookup('localhost', { all: true }, resolve);
  });
  expect(found).toMatchObject({ code: 'private_address' });
});

test('nothing is posted to this machine, however its address is written', async () => {
  const receiver = await startWebhookReceiver();
  const hosts = ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost', '0.0.0.0'];
  for (const host of hosts) {
    const url = `https://${host}:${receiver.port}/`;
    expect(await postEvent({ ...post, url }), host).toEqual({ failure: 'private_address' });
  }
  const url = `http://127.0.0.1:${receiver.port}/`;
  expect(await postEvent({ ...post, url })).toEqual({ failure: 'bad_url' });
  expect(receiver.calls).toEqual([]);
  expect(await postEvent({ ...post, url, toPrivate: true })).toEqual({ status: 204 });
  await receiver.close();
});

test('a request to a server that hangs times out', async () => {
  const receiver = await startWebhookReceiver();
  receiver.replies('hang');
  const { url } = receiver;
  const posted = await postEvent({ ...post, url, toPrivate: true, limitMs: 200 });
  expect(posted).toEqual({ failure: 'timeout' });
  await receiver.close();
});
