import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { Channel } from '@/lib/delivery/channel';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { type SmtpSink, startSmtpSink } from '../../support/smtp-sink';
import { sampleLetter } from '../../unit/delivery/sample-letter';

const letter = sampleLetter({}, { to: { name: 'Pat Example', address: 'office@example.com' } });
let sink: SmtpSink;
let channel: Channel;

async function connect(options?: Parameters<typeof startSmtpSink>[0]) {
  sink = await startSmtpSink(options);
  channel = createEmailChannel({ smtpUrl: sink.url, connections: 2 });
}

afterEach(async () => {
  channel.close?.();
  await sink.close();
});

test("sends the letter and stores the server's ID", async () => {
  await connect();
  const sent = await channel.send(letter);
  expect(sent.providerId).toBe('SINK-1');
  const [accepted] = sink.accepted.get(letter.messageId) ?? [];
  expect(accepted).toMatchObject({ from: 'campaign@example.org', to: ['office@example.com'] });
  const mail = await sink.letter(letter.messageId);
  expect(mail.replyTo?.text).toBe('"Ms. Sam Sample" <sam@example.org>');
  expect(mail.text).toContain('Dear Senator Example,');
  expect(mail.html).toContain('<p dir="auto">');
});

test('uses the bounce address as the envelope sender if one is set', async () => {
  await connect();
  await channel.send({ ...letter, returnTo: 'bounces@example.org' });
  const [accepted] = sink.accepted.get(letter.messageId) ?? [];
  expect(accepted).toMatchObject({ from: 'bounces@example.org' });
  expect((await sink.letter(letter.messageId)).from?.text).toContain('campaign@example.org');
});

test('authenticates if the server requires it', async () => {
  await connect({ auth: { user: 'us@er', pass: 'p:ss' } });
  await channel.send(letter);
  expect(sink.accepted.size).toBe(1);
});

test('a rejected login stops the email channel, with a reason in our own words', async () => {
  await connect({ auth: { user: 'user', pass: 'right' } });
  const wrong = createEmailChannel({ smtpUrl: sink.url.replace('right', 'no'), connections: 1 });
  await expect(wrong.send(letter)).rejects.toMatchObject({
    name: 'TryAgainLater',
    failure: 'configuration',
    maybeAccepted: false,
    stopsChannel: true,
    stopReason: 'the mail server does not let us in (535)',
  });
  wrong.close?.();
});

test.each([
  [450, 'rcpt', 'TryAgainLater', 'unavailable'],
  [451, 'data', 'TryAgainLater', 'unavailable'],
  [421, 'rcpt', 'TryAgainLater', 'unavailable'],
  [550, 'rcpt', 'GiveUp', 'bad_address'],
  [552, 'data', 'GiveUp', 'too_large'],
  [554, 'data', 'GiveUp', 'refused'],
  [550, 'mail', 'GiveUp', 'refused'],
] as const)('reply %i at %s is %s (%s)', async (reply, at, name, failure) => {
  await connect();
  sink.behaves({ reply, at, text: 'no thanks' });
  await expect(channel.send(letter)).rejects.toMatchObject({ name, failure });
  await expect(channel.send(letter)).rejects.toMatchObject({
    serverText: expect.stringContaining(`${reply} no thanks`),
  });
  sink.behaves('accept');
  await channel.send(letter);
  expect(sink.accepted.get(letter.messageId)).toHaveLength(1);
});

test('a connection that drops before the text means the letter was not accepted', async () => {
  await connect();
  sink.behaves('drop_before_data');
  await expect(channel.send(letter)).rejects.toMatchObject({
    name: 'TryAgainLater',
    maybeAccepted: false,
  });
});

test('a connection that drops after the text leaves the result unknown, and nothing is resent', async () => {
  await connect();
  sink.behaves({ drop: 'after_data', keeps: true });
  await expect(channel.send(letter)).rejects.toMatchObject({
    name: 'TryAgainLater',
    failure: 'unavailable',
    maybeAccepted: true,
  });
  // Also on a connection that was used before.
  sink.behaves('accept');
  await channel.send(letter);
  sink.behaves({ drop: 'after_data', keeps: true });
  await expect(channel.send(letter)).rejects.toMatchObject({ maybeAccepted: true });
  expect(sink.begun.get('office@example.com')).toBe(3);
});

test('a server that does not answer in time is disconnected, and the result is unknown', async () => {
  await connect();
  const impatient = createEmailChannel({ smtpUrl: sink.url, connections: 1, limitMs: 500 });
  sink.hold();
  await expect(impatient.send(letter)).rejects.toMatchObject({
    name: 'TryAgainLater',
    failure: 'timeout',
    maybeAccepted: true,
  });
  sink.release();
  const second = sampleLetter({}, { ...letter, messageId: '<second@example.org>' });
  expect(await impatient.send(second)).toMatchObject({ providerId: 'SINK-1' });
  impatient.close?.();
});

test('the sent hash covers exactly the bytes that the server received', async () => {
  await connect();
  const body = `.\n\n.a line that begins with a dot\n\n${'é 𝒳 '.repeat(500)}`;
  const dotted = sampleLetter({ body }, { to: letter.to });
  const { sentHash } = await channel.send(dotted);
  const [accepted] = sink.accepted.get(dotted.messageId) ?? [];
  const received = createHash('sha256').update(accepted?.raw ?? '');
  expect(received.digest('hex')).toBe(sentHash);
});

test('an untrusted certificate is refused, even from a server on the same machine', async () => {
  for (const tls of ['starttls', 'implicit'] as const) {
    await connect({ tls });
    await expect(channel.send(letter)).rejects.toMatchObject({
      name: 'TryAgainLater',
      failure: 'unavailable',
      maybeAccepted: false,
    });
    expect(sink.accepted.size).toBe(0);
    if (tls === 'starttls') {
      channel.close?.();
      await sink.close();
    }
  }
});

test('a refused connection is retried later', async () => {
  await connect();
  await sink.close();
  await expect(channel.send(letter)).rejects.toMatchObject({
    name: 'TryAgainLater',
    failure: 'unavailable',
    maybeAccepted: false,
  });
});

test('an address that is not a single plain address is never sent to the server', async () => {
  await connect();
  for (const address of [
    '',
    'a@b, c@d',
    'office@example.com\r\nRCPT TO:<x@y>',
    '<a@example.com>',
  ]) {
    const wrong = { ...letter, to: { address } };
    await expect(channel.send(wrong)).rejects.toMatchObject({ failure: 'bad_address' });
  }
  expect(sink.begun.size).toBe(0);
});

test('a closed channel reconnects for the next letter', async () => {
  await connect();
  await channel.send(letter);
  channel.close?.();
  await channel.send(sampleLetter({}, { ...letter, messageId: '<second@example.org>' }));
  expect(sink.accepted.size).toBe(2);
});
