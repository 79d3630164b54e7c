import { afterAll, beforeAll, expect, test } from 'vitest';
import { findStaff } from '@/lib/staff/access/require-staff';
import { signIn } from '@/lib/staff/access/sign-in';
import { type CodeKind, enterCode } from '@/lib/staff/second-factor/enter-code';
import { freshDatabase } from '../../support/database';
import { codeOf, PASSWORD, requestFrom, storeStaff } from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

let people = 0;
const somebody = () => storeStaff(database.db, `ada.${++people}@example.org`, 'admin');
let networks = 0;
const newNetwork = () => `198.51.100.${++networks}`;

type Person = Awaited<ReturnType<typeof somebody>>;

/** The password is right: cookies of a sign-in that waits for a code. */
async function atTheCode({ email }: Person, network = newNetwork()) {
  const result = await signIn({ email, password: PASSWORD }, requestFrom(network));
  if (result.outcome !== 'code') throw new Error(result.outcome);
  return { network, cookies: result.cookies };
}

type Waiting = Awaited<ReturnType<typeof atTheCode>>;

const enter = ({ network, cookies }: Waiting, code: string, kind: CodeKind = 'app') =>
  enterCode({ code, kind }, requestFrom(network, cookies));

test('no session before the code, a session after it', async () => {
  const ada = await somebody();
  const waiting = await atTheCode(ada);
  expect(await findStaff(requestFrom(waiting.network, waiting.cookies))).toBeUndefined();
  expect(await database.db.staffSession.count()).toBe(0);
  const result = await enter(waiting, await codeOf(ada.secret));
  if (result.outcome !== 'signed_in') throw new Error(result.outcome);
  const headers = requestFrom(waiting.network, result.cookies);
  expect(await findStaff(headers)).toMatchObject({ email: ada.email, role: 'admin' });
});
