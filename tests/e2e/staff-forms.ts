import { type APIRequestContext, expect } from 'playwright/test';
import type { TwoMachines } from '../support/two-machines';
import { FROM_OUR_PAGE as headers } from './staff-door-requests';

export const ada = {
  name: 'Ada Sample',
  email: 'ada@example.org',
  password: 'a long enough password',
};
/** Secret of her app. */
export const SECRET = 'a secret of an app';

/** Pages are rendered again after 15 seconds anyway, so a change has to show earlier. */
export const SOON = { timeout: 12_000, intervals: [50] };

/** Posts a form and follows nothing. @returns the address that it leads to */
export async function posts(request: APIRequestContext, url: string, form: Record<string, string>) {
  // A connection that was idle may end while the form is on its way.
  const answer = await request.post(url, { form, headers, maxRedirects: 0, maxRetries: 1 });
  return answer.headers().location ?? `${answer.status()}`;
}

export const textOf = async (url: string) => (await fetch(url)).text();

/** Changes one section of the campaign as its form does. */
export async function changesCampaign(
  { db }: TwoMachines,
  staff: APIRequestContext,
  section: string,
  fields: Record<string, string>,
) {
  const version = String((await db.campaign.findFirst())?.version ?? 0);
  const to = await posts(staff, `/staff/campaign/set/${section}`, { ...fields, version });
  expect(to).toContain(`notice=campaign_${section}`);
}
