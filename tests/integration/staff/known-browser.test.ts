import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '@/lib/platform/env';
import { setPassword } from '@/lib/staff/access/accounts';
import { hashPassword } from '@/lib/staff/access/passwords';
import { findSession } from '@/lib/staff/access/require-staff';
import { signIn, TRIES_PER_ACCOUNT_AND_HOUR } from '@/lib/staff/access/sign-in';
import { enterCode } from '@/lib/staff/second-factor/enter-code';
import { freshDatabase } from '../../support/database';
import {
  codeOf,
  LOW_COST,
  PASSWORD,
  requestFrom,
  storeAccount,
  storeStaff,
} from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** The owner and the stranger use the same network. */
const network = '192.0.2.1';
const outcomeOf = async (email: string, password: string, cookies: string[] = []) =>
  (await signIn({ email, password }, requestFrom(network, cookies))).outcome;

/** Uses up the sign-in attempts of this network. */
async function useUpAttempts(email: string) {
  const tries = Array.from({ length: env().LIMIT_SIGN_INS_PER_HOUR }, (_, at) => `guess ${at}`);
  const outcomes = await Promise.all(tries.map((guess) => outcomeOf(email, guess)));
  expect(outcomes.filter((outcome) => outcome === 'wrong').length).toBeLessThanOrEqual(
    TRIES_PER_ACCOUNT_AND_HOUR,
  );
  expect(outcomes).toContain('too_many');
}

async function reviewer() {
  await database.db.rateCount.deleteMany();
  const email = `rey.${await database.db.staffUser.count()}@example.org`;
  await storeAccount(database.db, email, 'reviewer');
  const first = await signIn({ email, password: PASSWORD }, requestFrom(network));
  if (first.outcome !== 'signed_in') throw new Error(first.outcome);
  return { email, cookies: first.cookies };
}

test('a stranger in the same network cannot lock the owner out of a known browser', async () => {
  const { email, cookies } = await reviewer();
  await useUpAttempts(email);
  expect(await outcomeOf(email, PASSWORD)).toBe('too_many');
  expect(await outcomeOf(email, PASSWORD, cookies)).toBe('signed_in');
});

test('a known browser has the same limit, and is known only for its owner', async () => {
  const [rey, eve] = [await reviewer(), await reviewer()];
  const guesses = Array.from({ length: TRIES_PER_ACCOUNT_AND_HOUR + 1 }, (_, at) => `guess ${at}`);
  const outcomes = await Promise.all(
    guesses.map((guess) => outcomeOf(rey.email, guess, rey.cookies)),
  );
  expect(outcomes.filter((outcome) => outcome === 'too_many')).toHaveLength(1);
  await useUpAttempts(eve.email);
  expect(await outcomeOf(eve.email, PASSWORD, rey.cookies)).toBe('too_many');
});

test('a new password makes all browsers unknown again', async () => {
  const { email, cookies } = await reviewer();
  const { id } = await database.db.staffUser.findUniqueOrThrow({ where: { email } });
  const hash = await hashPassword('a wholly new password', { cost: LOW_COST });
  await database.db.$transaction((tx) => setPassword(tx, id, hash));
  await useUpAttempts(email);
  expect(await outcomeOf(email, 'a wholly new password', cookies)).toBe('too_many');
});

test('with a second factor, a browser becomes known after a code', async () => {
  await database.db.rateCount.deleteMany();
  const ada = await storeStaff(database.db, 'ada@example.org', 'admin');
  const { email, password } = ada;
  const waiting = await signIn({ email, password }, requestFrom(network));
  if (waiting.outcome !== 'code') throw new Error(waiting.outcome);
  const typed = { code: await codeOf(ada.secret), kind: 'app' } as const;
  const entered = await enterCode(typed, requestFrom(network, waiting.cookies));
  if (entered.outcome !== 'signed_in') throw new Error(entered.outcome);
  await useUpAttempts(email);
  expect(await outcomeOf(email, password, waiting.cookies)).toBe('too_many');
  expect(await outcomeOf(email, password, entered.cookies)).toBe('code');
});

test('a new sign-in ends only the earlier session of this browser', async () => {
  const { email, cookies } = await reviewer();
  const elsewhere = await signIn({ email, password: PASSWORD }, requestFrom(network));
  const again = await signIn({ email, password: PASSWORD }, requestFrom(network, cookies));
  if (again.outcome !== 'signed_in' || elsewhere.outcome !== 'signed_in') throw new Error();
  expect(await findSession(requestFrom(network, cookies))).toBeUndefined();
  expect(await findSession(requestFrom(network, elsewhere.cookies))).toBeDefined();
  expect(await findSession(requestFrom(network, again.cookies))).toBeDefined();
});
