import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { POST as eraseRoute } from '@/app/api/receipts/erase/route';
import { POST as unlockRoute } from '@/app/api/receipts/unlock/route';
import { POST as linkRoute } from '@/app/api/receipts/unlock-link/route';
import { readUnlockProof, unlockPath } from '@/lib/delivery/letters/email-proof';
import { deletePersonalData } from '@/lib/messages/erase';
import { receiptToken } from '@/lib/messages/receipt-token';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { mailUnlockLink, UNLOCKED_SECONDS, unlock, unlockedMessage } from '@/lib/receipts/unlock';
import { type MessageSite, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterEach(async () => {
  vi.useRealTimers();
  site.set('LIMIT_UNLOCKS_PER_HOUR', '100');
  await site.db.rateCount.deleteMany();
});
afterAll(() => site.close());

/** Stores a message from a person named García with the ZIP code 10001. */
async function written() {
  const { body } = await site.send(site.newMessage({ lastName: 'García', zip: '10001' }));
  const where = { reference: body.reference };
  const { id } = await site.db.message.findUniqueOrThrow({ where });
  return { id, token: receiptToken(id) };
}

const right = { lastName: 'garcia', zip: '10001-1234' };

async function press(fields: Record<string, string>) {
  const answer = await unlockRoute(
    new Request('http://localhost/api/receipts/unlock', {
      method: 'POST',
      headers: { [NETWORK_HEADER]: '192.0.2.7' },
      body: new URLSearchParams(fields),
    }),
  );
  const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return { status: answer.status, to: answer.headers.get('location'), cookie };
}

const opens = (cookie: string, token: string) => unlockedMessage(new Headers({ cookie }), token);

describe('last name and ZIP code', () => {
  test('open only this message, and lead to the requested page', async () => {
    const [mine, other] = [await written(), await written()];
    const { status, to, cookie } = await press({ ...mine, ...right, next: 'self-send' });
    expect({ status, to }).toEqual({
      status: 303,
      to: `/en/receipt/${mine.token}/send-yourself`,
    });
    const opened = await opens(cookie, mine.token);
    expect(opened).toMatchObject({ messageId: mine.id, lastName: 'García', zip: '10001' });
    expect(opened?.body).toContain('I ask you');
    expect(await opens(cookie, other.token)).toBeUndefined();
    expect(await opens('', mine.token)).toBeUndefined();
  });

  test('are not required in a browser that asked to keep the message open', async () => {
    const form = site.newMessage() as Record<string, string>;
    const { lastName, zip } = form;
    const answer = await site.post(new URLSearchParams({ ...form, keepOpen: 'yes' }), {});
    const token = answer.headers.get('location')?.split('/').pop() ?? '';
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
    expect(await opens(cookie.join('; '), token)).toMatchObject({ lastName, zip });
  });

  test.each([
    { lastName: 'Garcia', zip: '10002' },
    { lastName: 'Sample', zip: '10001' },
    { lastName: 'x'.repeat(100), zip: '\u0000' },
  ])('open nothing if they are wrong: %j', async (typed) => {
    const { token } = await written();
    const { to, cookie } = await press({ token, ...typed, language: 'es', next: 'on_hold' });
    expect(to).toBe(`/es/receipt/${token}/your-data?unlock=wrong`);
    expect(cookie).toBe('');
  });

  test('are both required, and an incomplete form does not count as an attempt', async () => {
    const { token } = await written();
    const before = await site.db.rateCount.count();
    expect((await press({ token, lastName: 'Garcia', zip: ' ' })).to).toContain('?unlock=missing');
    expect(await site.db.rateCount.count()).toBe(before);
  });

  test('get the same answer for an erased message and an unknown receipt', async () => {
    const { id, token } = await written();
    const { cookie } = await press({ token, ...right });
    await deletePersonalData([id], { by: 'timetable', why: 'a test' });
    expect(await opens(cookie, token)).toBeUndefined();
    expect(await unlock(token, right, 'a')).toEqual({ outcome: 'wrong' });
    expect(await unlock('no such receipt', right, 'a')).toEqual({ outcome: 'wrong' });
    expect(await unlock(token, { lastName: '', zip: '' }, 'a')).toEqual({ outcome: 'wrong' });
  });
});

describe('the button that deletes the personal data', () => {
  async function erase(token: string, cookie: string) {
    const answer = await eraseRoute(
      new Request('http://localhost/api/receipts/erase', {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams({ token, language: 'es' }),
      }),
    );
    return { to: answer.headers.get('location'), cookies: answer.headers.getSetCookie() };
  }

  test('redirects to the receipt even when pressed again', async () => {
    const { token } = await written();
    const { cookie } = await press({ token, ...right });
    expect((await erase(token, '')).to).toBe(`/es/receipt/${token}/erase`);
    const erased = await erase(token, cookie);
    expect(erased.to).toBe(`/es/receipt/${token}?erased=erased`);
    expect(erased.cookies).toEqual(
      ['unlocked', 'draft', 'lookup', 'caller'].map((name) =>
        expect.stringMatching(new RegExp(`^${name}=;.*Max-Age=0`)),
      ),
    );
    expect((await erase(token, cookie)).to).toBe(`/es/receipt/${token}`);
  });
});

describe('an unlocked message', () => {
  test('locks again after 15 minutes even if the browser keeps the cookie', async () => {
    const { token } = await written();
    const { cookie } = await press({ token, ...right });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + UNLOCKED_SECONDS * 1000 });
    expect(await opens(cookie, token)).toBeUndefined();
  });

  test.each(['unlocked=x', 'unlocked=%00', `unlocked=${'A'.repeat(200)}`])(
    'is not opened by a forged cookie: %s',
    async (cookie) => {
      expect(await opens(cookie, (await written()).token)).toBeUndefined();
    },
  );
});

const proofOf = (id: string, now?: number) =>
  unlockPath('en', { id, receiptHash: '', receiptSealed: null }, now).split('proof=')[1] ?? '';

describe('unlock attempts', () => {
  test('are limited to ten an hour per receipt across all networks', async () => {
    const [mine, other] = [await written(), await written()];
    for (let at = 0; at < 10; at += 1) {
      const wrong = await unlock(mine.token, { ...right, zip: '10002' }, `network ${at}`);
      expect(wrong).toEqual({ outcome: 'wrong' });
    }
    expect(await unlock(mine.token, right, 'another')).toMatchObject({ outcome: 'too_many' });
    expect(await unlock(other.token, right, 'another')).toMatchObject({ outcome: 'unlocked' });
  });

  test('are renewed by an emailed link after a stranger used them up', async () => {
    const { id, token } = await written();
    const wrong = { ...right, zip: '10002' };
    for (let at = 0; at < 11; at += 1) await unlock(token, wrong, `network ${at}`);
    expect((await press({ token, ...right, next: 'erase' })).to).toContain(
      '/erase?unlock=too_many',
    );
    for (const unknown of [token, token, 'no-such-receipt']) {
      const answer = await linkRoute(
        new Request('http://localhost/api/receipts/unlock-link', {
          method: 'POST',
          body: new URLSearchParams({ token: unknown, next: 'erase' }),
        }),
      );
      expect(answer.headers.get('location')).toBe(`/en/receipt/${unknown}/erase?unlock=mailed`);
    }
    const mails = { messageId: id, notice: 'unlock', status: 'queued' } as const;
    expect(await site.db.delivery.count({ where: mails })).toBe(1);
    const proof = proofOf(id);
    for (let at = 1; at < 10; at += 1) {
      expect((await press({ token, ...wrong, proof })).to).toContain(`unlock=wrong&proof=${proof}`);
    }
    expect((await press({ token, ...right, proof })).cookie).toMatch(/^unlocked=./);
    expect((await press({ token, ...right, proof })).to).toContain('unlock=too_many');
  });

  test('are renewed once more if the last link was asked for under a clock that was ahead', async () => {
    const { id, token } = await written();
    const mails = { messageId: id, notice: 'unlock' } as const;
    for (const days of [20, 0]) {
      await mailUnlockLink(token);
      const createdAt = new Date(Date.now() + days * 86_400_000);
      await site.db.delivery.updateMany({ where: mails, data: { createdAt } });
    }
    expect(await site.db.delivery.count({ where: mails })).toBe(2);
  });

  test('are refused with a proof of another message or older than a day', async () => {
    const [mine, other] = [await written(), await written()];
    const now = Date.now();
    const proof = proofOf(mine.id);
    expect(readUnlockProof(mine.id, `${proof}.`, now + 23 * 3_600_000)).toBe(proof);
    expect(readUnlockProof(mine.id, proof, now + 25 * 3_600_000)).toBeUndefined();
    for (const made of ['', 'x', proofOf(other.id), `zzzzzz${proof.slice(6)}`]) {
      expect(readUnlockProof(mine.id, made)).toBeUndefined();
    }
  });

  test('do not count for the receipt once the network is over its limit', async () => {
    site.set('LIMIT_UNLOCKS_PER_HOUR', '2');
    const { token } = await written();
    for (const zip of ['10002', '10003']) await unlock(token, { ...right, zip }, 'one');
    expect(await unlock(token, right, 'one')).toMatchObject({ outcome: 'too_many' });
    expect(await site.db.rateCount.count({ where: { count: 2 } })).toBe(1);
    expect(await unlock(token, right, 'two')).toMatchObject({ outcome: 'unlocked' });
  });

  test('read no message once the network is over its limit', async () => {
    site.set('LIMIT_UNLOCKS_PER_HOUR', '1');
    const { token } = await written();
    expect(await unlock(token, right, 'one')).toMatchObject({ outcome: 'unlocked' });
    await site.db.$executeRaw`alter table "Message" rename to "Gone"`;
    const refused = await unlock(token, right, 'one').finally(
      () => site.db.$executeRaw`alter table "Gone" rename to "Message"`,
    );
    expect(refused).toMatchObject({ outcome: 'too_many' });
  });

  test('with an emailed link count only toward that link, however it is written', async () => {
    site.set('LIMIT_UNLOCKS_PER_HOUR', '2');
    const { id, token } = await written();
    // Others behind the same address try any receipt.
    for (let at = 0; at < 3; at += 1) await unlock('no such receipt', right, 'one');
    expect(await unlock(token, right, 'one')).toMatchObject({ outcome: 'too_many' });
    const proof = proofOf(id);
    const attempt = (given: string) => unlock(token, { ...right, proof: given }, 'one');
    expect(await attempt(proof)).toMatchObject({ outcome: 'unlocked' });
    for (let at = 1; at < 10; at += 1) {
      expect(await attempt(`${proof}${'.'.repeat(at)}`)).toMatchObject({ outcome: 'unlocked' });
    }
    expect(await attempt(`${proof} .`)).toMatchObject({ outcome: 'too_many' });
    expect(await attempt('not a proof')).toMatchObject({ outcome: 'too_many' });
  });

  test('are refused if they cannot be counted', async () => {
    const { token } = await written();
    await site.db.$executeRaw`alter table "RateCount" rename to "Gone"`;
    const { status, cookie } = await press({ token, ...right });
    await site.db.$executeRaw`alter table "Gone" rename to "RateCount"`;
    expect({ status, cookie }).toEqual({ status: 503, cookie: '' });
  });
});
