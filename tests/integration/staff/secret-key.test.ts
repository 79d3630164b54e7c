import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import { letterOf, siteOf } from '@/lib/delivery/letters/letter-of';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { queueStaffMail, readStaffMail } from '@/lib/notify/staff-mail/queue-staff-mail';
import { makeSecret, readSecrets, sealSecrets } from '@/lib/notify/webhooks/webhook-url';
import { env, rereadEnv } from '@/lib/platform/env';
import { readStored, writeStored } from '@/lib/platform/stored-settings';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { findReceipt } from '@/lib/receipts/receipts';
import { unlockedCookie, unlockedMessage } from '@/lib/receipts/unlock';
import { findStaff } from '@/lib/staff/access/require-staff';
import { isKnownBrowser, signIn, signOut } from '@/lib/staff/access/sign-in';
import { machineChecks } from '@/lib/staff/health/machine-checks';
import { openedMark, wasOpened } from '@/lib/staff/messages/review';
import { enterCode } from '@/lib/staff/second-factor/enter-code';
import { KEEP_PREVIOUS_DAYS, resealAll } from '@/lib/staff/settings/reseal';
import { codeOf, PASSWORD, requestFrom, storeStaff } from '../../support/staff-requests';
import { type MessageSite, openMessageSite } from '../messages/message-site';

/** SECRET_KEY is changed: from A to B with A as the previous one, and later to B alone. */
const [A, B, C] = ['a', 'b', 'c'].map((letter) => `the secret key ${letter} of this test alone`);

let site: MessageSite;
let made: Awaited<ReturnType<typeof makeWithA>>;

function useKeys(current = '', previous = '') {
  site.set('SECRET_KEY', current);
  site.set('SECRET_KEY_PREVIOUS', previous);
}

const DAY_MS = 86_400_000;
const network = '192.0.2.9';
const idempotency = { 'idempotency-key': 'made with A' };
const cookieOf = (setCookie: string) => new Headers({ cookie: setCookie.split(';', 1)[0] ?? '' });

async function enter(email: string, code: string, kind: 'app' | 'recovery' = 'app') {
  await site.db.rateCount.deleteMany();
  const first = await signIn({ email, password: PASSWORD }, requestFrom(network));
  if (first.outcome !== 'code') throw new Error(first.outcome);
  const entered = await enterCode({ code, kind }, requestFrom(network, first.cookies));
  return entered.outcome === 'signed_in' ? [...first.cookies, ...entered.cookies] : entered.outcome;
}

/** Stores a message and returns the writer's tokens. */
async function write(input: object, headers: Record<string, string> = {}) {
  const { body } = await site.send(input, headers);
  const { id } = await site.db.message.findUniqueOrThrow({ where: { reference: body.reference } });
  return { id, body, input, token: String(body.receiptUrl).slice(-32), confirm: confirmToken(id) };
}

async function makeWithA() {
  const written = await write(site.newMessage({ lastName: 'García' }), idempotency);
  await site.db.campaign.create({ data: { id: 'tsra', confirmation: 'required' } });
  const unconfirmed = await write(site.newMessage());
  await site.db.campaign.deleteMany();
  const staff = await storeStaff(site.db, 'ada@example.org', 'admin');
  const cookies = await enter(staff.email, await codeOf(staff.secret));
  if (typeof cookies === 'string') throw new Error(cookies);
  await writeStored(site.db, { SMTP_URL: 'smtps://user:password@mail.example.org' });
  const secret = makeSecret();
  await site.db.webhook.create({
    data: {
      url: 'https://hooks.example.org/',
      createdBy: staff.id,
      isActive: false,
      secret: sealSecrets({ current: secret }),
    },
  });
  const mail = { to: 'ada@example.org', subject: 'A subject', text: 'A text.' };
  await site.db.$transaction((tx) => queueStaffMail(tx, { kind: 'alert', ...mail }));
  const unlocked = unlockedCookie(written.id);
  const mark = openedMark(written.id, staff);
  return { written, unconfirmed, staff, cookies, secret, mail, unlocked, mark };
}

beforeAll(async () => {
  site = await openMessageSite();
  useKeys(A);
  made = await makeWithA();
});
afterAll(async () => {
  await site.close();
  rereadEnv();
});

/** Opens everything that is sealed in the database. */
async function readSealed() {
  const [webhook] = await site.db.webhook.findMany();
  const [mail] = await site.db.staffMail.findMany({ where: { sealed: { not: null } } });
  return {
    smtp: (await readStored(site.db)).SMTP_URL,
    webhook: webhook && readSecrets(webhook.secret)?.current,
    mail: mail?.sealed ? readStaffMail(mail.sealed) : undefined,
  };
}

const sealed = () => ({
  smtp: 'smtps://user:password@mail.example.org',
  webhook: made.secret,
  mail: made.mail,
});

/** The text of the next email about the message. */
async function newNotice() {
  const now = new Date();
  const notice = { kind: 'notice', notice: 'failed', channel: 'capture' } as const;
  await site.db.delivery.create({ data: { messageId: made.written.id, ...notice, dueAt: now } });
  const claim = { workerId: 'test', limit: 100, channels: ['capture'], now };
  const due = (await claimDue(site.db, claim)).find((claimed) => claimed.notice === 'failed');
  return due && letterOf(due, siteOf()).text;
}

const checkKey = async (now = new Date()) => {
  const check = machineChecks.find(({ name }) => name === 'Secret key');
  return check?.run({ env: env(), db: site.db, now });
};

describe('with a new key and the previous one', () => {
  beforeAll(() => useKeys(B, A));

  test('staff stay signed in, and can sign in and out', async () => {
    const { staff, cookies } = made;
    const headers = requestFrom(network, cookies);
    expect(await findStaff(headers)).toMatchObject({ email: staff.email });
    const again = await enter(staff.email, await codeOf(staff.secret, 1));
    expect(await findStaff(requestFrom(network, again as string[]))).toMatchObject({
      email: staff.email,
    });
    const { password } = await site.db.staffAccount.findFirstOrThrow();
    const owner = { id: staff.id, twoFactorEnabled: true, passwordHash: password ?? '' };
    expect(isKnownBrowser(headers, owner)).toBe(true);
    const signedIn = await findStaff(headers);
    if (signedIn) await signOut(signedIn, headers);
    expect(await findStaff(headers)).toBeUndefined();
  });

  test('everything sealed with the previous key can be opened', async () => {
    expect(await readSealed()).toEqual(sealed());
    const { written, staff, unlocked, mark } = made;
    expect(await unlockedMessage(cookieOf(unlocked), written.token)).toMatchObject({
      messageId: written.id,
    });
    expect(wasOpened(mark, written.id, staff)).toBe(true);
    expect(wasOpened(mark, made.unconfirmed.id, staff)).toBe(false);
  });

  test('a repeated request and a second message from the same person are still recognized', async () => {
    const { input, body } = made.written;
    expect(await site.send(input, idempotency)).toMatchObject({ status: 201, body });
    const other = { ...input, message: 'Other words.' };
    expect((await site.send(other, idempotency)).body.problems).toEqual({
      idempotencyKey: 'used',
    });
    expect((await site.send(other)).status).toBe(409);
  });

  test('links sent before still work, and new emails link to the same receipt', async () => {
    const { written, unconfirmed } = made;
    expect(await findReceipt(written.token)).toMatchObject({ messageId: written.id });
    expect(await confirmMessage(unconfirmed.token, unconfirmed.token)).toBe('unknown');
    expect(await confirmMessage(unconfirmed.token, unconfirmed.confirm)).toBe('confirmed');
    expect(await newNotice()).toContain(`/receipt/${written.token}`);
  });

  test('everything stored is resealed once with the new key', async () => {
    expect(await checkKey()).toMatchObject({ state: 'warning' });
    const [first, second] = await Promise.all([resealAll(site.db), resealAll(site.db)]);
    const sum = (name: keyof typeof first) => first[name] + second[name];
    expect(
      ['settings', 'webhooks', 'staffMail', 'secondFactors'].map((n) => sum(n as never)),
    ).toEqual([1, 1, 1, 1]);
    expect(sum('receipts')).toBeGreaterThanOrEqual(2);
    expect(Object.values(await resealAll(site.db))).toEqual([0, 0, 0, 0, 0]);
    expect(await readSealed()).toEqual(sealed());
    const found = (await checkKey())?.found;
    expect(found).toMatch(/^Changed\. Keep SECRET_KEY_PREVIOUS until 20\d\d-\d\d-\d\d/);
    const later = new Date(Date.now() + (KEEP_PREVIOUS_DAYS + 1) * DAY_MS);
    expect(await checkKey(later)).toMatchObject({ state: 'warning' });
  });
});

describe('with only the new key, afterward', () => {
  beforeAll(() => useKeys(B));

  test('stored secrets can be opened, and second factors work', async () => {
    expect(await readSealed()).toEqual(sealed());
    expect(await checkKey()).toMatchObject({ state: 'ok' });
    // Two codes were used above; which of the three accepted now they were depends on the time.
    const outcomes = [];
    for (const steps of [1, 0, -1]) {
      outcomes.push(await enter(made.staff.email, await codeOf(made.staff.secret, steps)));
    }
    expect(outcomes).toContainEqual(expect.any(Array));
    expect(await enter(made.staff.email, 'aaaaa-aaaaa', 'recovery')).toBeInstanceOf(Array);
  });

  test('receipts keep their links in new emails', async () => {
    const { id, token } = made.written;
    expect(await findReceipt(token)).toMatchObject({ messageId: id });
    await site.db.delivery.deleteMany({ where: { notice: 'failed' } });
    expect(await newNotice()).toContain(`/receipt/${token}`);
  });

  test('cookies and links of the previous key no longer work', async () => {
    const { written, cookies, unlocked } = made;
    expect(await findStaff(requestFrom(network, cookies))).toBeUndefined();
    expect(await unlockedMessage(cookieOf(unlocked), written.token)).toBeUndefined();
  });
});

test('a key that opens no stored secret is reported', async () => {
  useKeys(C);
  expect(await checkKey()).toMatchObject({ state: 'wrong' });
  expect((await checkKey())?.found).toContain('3 stored secrets');
  expect(Object.values(await resealAll(site.db))).toEqual([0, 0, 0, 0, 0]);
  useKeys(B);
  expect(await readSealed()).toEqual(sealed());
});
