import { type APIRequestContext, expect } from 'playwright/test';
import { codeOf } from '../support/staff-requests';
import { FROM_OUR_PAGE as headers } from './staff-door-requests';

type Known = { email: string; password: string };

/**
 * Posts address and password as the form does.
 * @returns the address that it redirects to
 */
export async function postsPassword(request: APIRequestContext, { email, password }: Known) {
  const form = { email, password };
  const answer = await request.post('/staff/sign-in/enter', { form, headers, maxRedirects: 0 });
  return answer.headers().location;
}

/** Signs in a person with a second factor, without a page. */
export async function postsSignIn(
  request: APIRequestContext,
  { secret, ...known }: Known & { secret: string },
) {
  expect(await postsPassword(request, known)).toBe('/staff/sign-in/code');
  const form = { kind: 'app', code: await codeOf(secret) };
  const answer = await request.post('/staff/sign-in/code/enter', {
    form,
    headers,
    maxRedirects: 0,
  });
  expect(answer.headers().location).toBe('/staff');
}
