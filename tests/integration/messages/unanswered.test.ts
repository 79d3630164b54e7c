import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MessageSite, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

test('a message is refused with 503 while the offices cannot be read, and accepted afterward', async () => {
  const locking = new pg.Client({ connectionString: site.url });
  await locking.connect();
  await locking.query('begin; lock table "Office" in access exclusive mode');
  const message = site.newMessage();
  const { status, headers } = await site.send(message);
  expect({ status, retryAfter: headers.get('retry-after') }).toEqual({
    status: 503,
    retryAfter: expect.any(String),
  });
  expect(await site.db.message.count()).toBe(0);
  await locking.query('rollback');
  await locking.end();
  expect((await site.send(message)).status).toBe(201);
});
