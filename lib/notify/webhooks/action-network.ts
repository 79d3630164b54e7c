import type { Message } from '@/lib/platform/db';

/** Endpoint for person sign-ups: https://actionnetwork.org/docs/v2/person_signup_helper */
export const ACTION_NETWORK_URL = 'https://actionnetwork.org/api/v2/people/';

/** Endpoint for sign-ups at what an admin typed: that endpoint, the API, or Action Network itself. */
export function osdiUrl(typed: string): string {
  const url = new URL(typed);
  if (url.origin === new URL(ACTION_NETWORK_URL).origin && url.pathname === '/') {
    return ACTION_NETWORK_URL;
  }
  url.pathname = url.pathname.replace(/\/api\/v2(?:\/people)?\/*$/, '/api/v2/people/');
  return url.href;
}

export const MAX_OSDI_TAGS = 10;
export const MAX_OSDI_TAG = 100;

/** Whether a text can be an API key: one word of printable characters, so that it fits a header. */
export const isApiKey = (text: string) => /^[!-~]{8,200}$/.test(text);

type Person = Pick<Message, 'newsletter' | 'email' | 'firstName' | 'lastName' | 'zip' | 'language'>;

/**
 * Body of a person sign-up (OSDI), only for a supporter who opted in. Action Network matches people
 * by email address, so a repeated call changes nothing. No status is sent: a new person is
 * subscribed, and a person who unsubscribed there is not subscribed again.
 * @param tags Action Network ignores a tag that the group does not have.
 */
export function personSignUp(person: Person, tags: string[]): string | undefined {
  const { newsletter, email, firstName, lastName, zip, language } = person;
  if (!newsletter || !email) return undefined;
  const names = { given_name: firstName ?? undefined, family_name: lastName ?? undefined };
  const postal = zip ? [{ postal_code: zip, country: 'US' }] : undefined;
  return JSON.stringify({
    person: {
      ...names,
      email_addresses: [{ address: email }],
      postal_addresses: postal,
      languages_spoken: [language],
    },
    ...(tags.length > 0 && { add_tags: tags }),
  });
}

/** Header with the group's API key, as OSDI requires it. */
export const osdiHeaders = (key: string) => ({ 'osdi-api-token': key });

/** URL of the test request: it requires the key and changes no data. */
export function osdiTestUrl(url: string): string {
  const test = new URL(url);
  test.searchParams.set('per_page', '1');
  return test.href;
}
