import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { readBody } from '@/lib/platform/server/read-body';

const PART = Buffer.alloc(20_000_000);

function receive(network: string) {
  const req = new IncomingMessage(new Socket());
  const body = readBody(req, { maxBytes: 100_000_000, network });
  req.push(PART);
  return { body, end: () => req.push(null), isRead: () => expect.poll(() => req.readableLength) };
}

test('visitors behind a proxy that hides their addresses share the whole, not one share of it', async () => {
  const all = [1, 2, 3].map(() => receive('behind 10.0.0.1'));
  for (const { isRead } of all) await isRead().toBe(0);
  for (const { end } of all) end();
  for (const { body } of all) expect(await body).toHaveLength(PART.length);
  const forged = receive('192.0.2.1 behind 10.0.0.1');
  await forged.isRead().toBe(0);
  expect(await receive('192.0.2.1 behind 10.0.0.1').body).toBe('unavailable');
  forged.end();
  await forged.body;
});

test('one network receives at most its share of all bodies at once', async () => {
  const first = receive('192.0.2.1');
  await first.isRead().toBe(0);
  expect(await receive('192.0.2.1').body).toBe('unavailable');
  const other = receive('192.0.2.2');
  await other.isRead().toBe(0);
  other.end();
  first.end();
  expect(await other.body).toHaveLength(PART.length);
  expect(await first.body).toHaveLength(PART.length);
  const next = receive('192.0.2.1');
  await next.isRead().toBe(0);
  next.end();
  expect(await next.body).toHaveLength(PART.length);
});
