import { isLanguage, type Language } from '@/lib/campaign/languages';
import { countLinkSource, findLinkSource } from '@/lib/campaign/link-sources';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { limitedGeocoder } from '@/lib/lookup/geocoders/limited-geocoder';
import { resolveLookup } from '@/lib/lookup/resolve/resolve-lookup';
import { completeAddress, TYPED_COOKIE, typedAddressCookie } from '@/lib/lookup/typed-address';
import { CALLER_COOKIE, callerCookie, townOf } from '@/lib/offices/calling/caller';
import { lookupQuery } from '@/lib/offices/lookup-query';
import {
  findOffices,
  type LookupAnswer,
  lookupProblem,
  officesOfDistrict,
} from '@/lib/offices/offices';
import {
  answerByKind,
  clearCookie,
  problemJson,
  readJsonObject,
  seeOther,
  tooManyJson,
} from '@/lib/platform/answers';
import { networkOf } from '@/lib/platform/network';
import type { RateResult } from '@/lib/platform/rate-limit';

/** Lookups by the plain form and by API clients. */
export function POST(request: Request): Promise<Response> {
  return answerByKind(request, { json: answerJson, form: answerForm });
}

/** Lookup by an API client. Over the limit it gets 429, because it can retry later. */
async function answerJson(request: Request): Promise<Response> {
  const input = await readJsonObject(request);
  if (input instanceof Response) return input;
  let refused: RateResult | undefined;
  const geocoder = geocoderFor(request, (turn) => {
    refused = turn;
  });
  const result = await findOffices(input, { geocoder });
  // Assigned in a callback, which the type checker does not see.
  const turn = refused as RateResult | undefined;
  if (turn)
    return tooManyJson('Too many address lookups from this network', turn.retryAfterSeconds);
  if (result.outcome === 'problem') return lookupProblem(result.problems);
  return Response.json(result satisfies LookupAnswer, { headers: { 'cache-control': 'no-store' } });
}

/**
 * Lookup by the plain form: redirects to the page that shows the result. One sealed cookie carries
 * the typed values, for corrections and for the writing page, and another one the order of the
 * phones near the visitor.
 */
async function answerForm(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  if (!form)
    return problemJson({
      status: 400,
      title: 'The body is not valid form data',
      problems: { form: 'wrong' },
    });
  // An address pasted into one field is kept in its parts, as the writing page asks for them.
  const input: Record<string, unknown> = completeAddress(Object.fromEntries(form));
  const given = String(input.language ?? '');
  const language = isLanguage(given) ? given : 'en';
  const from = findLinkSource(request.headers);
  if (input.next === 'write') return toWriting(input, language, from);
  const resolution = await resolveLookup(input, { geocoder: geocoderFor(request) });
  const { outcome } = resolution;
  const isTyped = outcome !== 'not_represented' && (input.zip || input.street);
  const typed = isTyped ? typedAddressCookie(input) : clearCookie(TYPED_COOKIE);
  let caller = clearCookie(CALLER_COOKIE);
  if (outcome === 'found') {
    const { district, districts, near } = resolution;
    const offices = await officesOfDistrict(district, { near });
    caller = callerCookie({
      district,
      districts,
      offices,
      town: townOf(input),
      zip: typeof input.zip === 'string' ? input.zip : undefined,
    });
  }
  await countLinkSource(from, 'lookups');
  const query = [lookupQuery(resolution), from && `from=${from}`].filter(Boolean).join('&');
  return seeOther(`/${language}/lookup?${query}`, [typed, caller]);
}

/**
 * Button of the landing page that goes directly to the writing page, which is filled in with the ZIP
 * code typed for a lookup.
 */
function toWriting(input: Record<string, unknown>, language: Language, from?: string): Response {
  const page = `/${language}/write${from ? `?from=${from}` : ''}`;
  return seeOther(page, input.zip ? [typedAddressCookie(input), clearCookie(CALLER_COOKIE)] : []);
}

function geocoderFor(request: Request, refused?: (turn: RateResult) => void) {
  const geocoder = chosenGeocoder();
  return geocoder && limitedGeocoder(geocoder, networkOf(request.headers), refused);
}
