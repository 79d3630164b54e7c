import { cookies, headers } from 'next/headers';
import { requireSession } from '@/lib/staff/access/require-staff';
import { problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { readTyped } from '@/lib/staff/forms/typed-cookie';
import { settingProblems } from './settings-labels';
import { isOpenFor } from './step-up';

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

/** Compares the public address with the one that this browser used (`here`). */
export async function comparePublicAddress(siteUrl: string) {
  const here = (await headers()).get('host') ?? '';
  const publicHost = new URL(siteUrl).host;
  return { here, publicHost, isSame: here === publicHost };
}
