import { isLanguage } from '@/lib/campaign/languages';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { limitedGeocoder } from '@/lib/lookup/geocoders/limited-geocoder';
import { TYPED_COOKIE, typedAddressCookie } from '@/lib/lookup/typed-address';
import { CALLER_COOKIE, callerCookie } from '@/lib/offices/calling/caller';
import { townOf } from '@/lib/offices/calling/find-caller';
import { findOffices } from '@/lib/offices/find-offices';
import { lookupQuery } from '@/lib/offices/lookup-query';
import { problemJson, seeOther } from '@/lib/platform/answers';
import { clearCookie } from '@/lib/platform/cookies';
import { networkOf } from '@/lib/platform/network';

/**
 * A lookup by the plain form: on to the page that shows the result. Where something is left to
 * mend or to choose, what was typed goes along in a sealed cookie.
 */
export async function answerForm(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  if (!form) return problemJson({ status: 400, title: 'Not a form', problems: { form: 'wrong' } });
  const input = Object.fromEntries(form);
  const language = String(input.language ?? '');
  const geocoder = chosenGeocoder();
  const result = await findOffices(input, {
    geocoder: geocoder && limitedGeocoder(geocoder, networkOf(request.headers)),
  });
  const page = `/${isLanguage(language) ? language : 'en'}/lookup`;
  const settled = result.outcome === 'found' || result.outcome === 'not_represented';
  const typed = settled ? clearCookie(TYPED_COOKIE) : typedAddressCookie(input);
  const found = result.outcome === 'found';
  const caller = found
    ? callerCookie({ ...result, town: townOf(input) })
    : clearCookie(CALLER_COOKIE);
  return seeOther(`${page}?${lookupQuery(result)}`, [typed, caller]);
}
