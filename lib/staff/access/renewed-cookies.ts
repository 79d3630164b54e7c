import { auth } from './auth';

/** Ends all sessions of whoever is signed in here but a new one. @returns its cookies */
export async function renewedCookies(headers: Headers): Promise<string[]> {
  const answer = await auth().api.renewSession({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
