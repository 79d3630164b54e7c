import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { db } from '@/lib/platform/db';
import { SCHEME_HEADER } from '@/lib/platform/network';
import { countAgainstLimit } from '@/lib/platform/rate-limit';
import { sealedCookie } from '@/lib/platform/sealed-cookie';
import { findSession, requireSession, type Session } from '@/lib/staff/access/require-staff';
import { problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { readTyped } from '@/lib/staff/forms/typed-cookie';
import { decryptSecret } from '@/lib/staff/second-factor/own-factor';
import { cleanCode, spendCode, stepOfCode } from '@/lib/staff/second-factor/totp';
import { settingProblems } from './settings-labels';

/** Time for which one code opens the settings that hold secrets, in seconds. */
const OPEN_SECONDS = 600;
const TRIES_PER_HOUR = 20;

/** Mark of a recently entered second factor. It belongs to one session and ends with it. */
const mark = sealedCookie({
  name: 'staff-step-up',
  purpose: 'staff step-up',
  schema: z.object({ session: z.string() }),
  seconds: OPEN_SECONDS,
});

type StepUpResult =
  | { outcome: 'open'; cookie: string }
  | { outcome: 'missing' | 'wrong' | 'used' | 'too_many' };

/** Opens the settings that hold secrets for this session after a new code from the app. */
export async function stepUp(headers: Headers, typed: string): Promise<StepUpResult> {
  const session = await findSession(headers);
  const code = cleanCode(typed);
  if (!session || !code) return { outcome: 'missing' };
  const { allowed } = await countAgainstLimit('step-up', session.staff.id, TRIES_PER_HOUR);
  if (!allowed) return { outcome: 'too_many' };
  const factor = await db().staffSecondFactor.findFirst({ where: { userId: session.staff.id } });
  const step = factor && (await stepOfCode(await decryptSecret(factor.secret), code));
  if (step === undefined || step === null) return { outcome: 'wrong' };
  if (!(await spendCode(session.staff.id, step))) return { outcome: 'used' };
  return { outcome: 'open', cookie: mark.set({ session: session.id }) };
}

/** Whether a session entered a code recently, for pages that read cookies. */
export const isOpenFor = (
  session: Pick<Session, 'id'>,
  cookieOf: (name: string) => string | undefined,
) => mark.readFrom(cookieOf)?.session === session.id;

/** Whether the session of a posted form entered a code recently. */
export async function isSteppedUp(headers: Headers): Promise<boolean> {
  const session = await findSession(headers);
  return session !== undefined && mark.read(headers)?.session === session.id;
}

/** Data that every settings page needs about the current request. */
export async function readSettingsVisit(query: Query) {
  const jar = await cookies();
  const cookieOf = (name: string) => jar.get(name)?.value;
  const problems = problemsIn(query, settingProblems);
  return {
    problems,
    isOpen: isOpenFor(await requireSession(), cookieOf),
    typed: problems.length > 0 || query.answer ? readTyped(cookieOf) : {},
  };
}

/**
 * Compares the public address with the one that this browser used (`here`). Its scheme is known from
 * a link on our own pages, or from a trusted proxy; without one, `here` is only a host.
 */
export async function comparePublicAddress(siteUrl: string, sent?: Headers) {
  const given = sent ?? (await headers());
  const host = given.get('host') ?? '';
  const { origin, host: publicHost } = new URL(siteUrl);
  const referer = given.get('referer') ?? '';
  const page = URL.canParse(referer) ? new URL(referer) : undefined;
  const stated = given.get(SCHEME_HEADER);
  const here = page?.host === host ? page.origin : stated ? `${stated}://${host}` : undefined;
  const isSame = here ? here === origin : host === publicHost;
  return { here: here ?? host, isSame, isSchemeKnown: here !== undefined };
}
