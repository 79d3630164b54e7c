import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { limitedGeocoder } from '@/lib/lookup/geocoders/limited-geocoder';
import { lookupProblem } from '@/lib/lookup/lookup-problem';
import { findOffices } from '@/lib/offices/find-offices';
import { readJsonObject, tooManyJson } from '@/lib/platform/answers';
import { networkOf } from '@/lib/platform/network';
import type { Taken } from '@/lib/platform/rate-limit';

/** A lookup by a program: told when it asks too often, since it can wait and ask again. */
export async function answerJson(request: Request): Promise<Response> {
  const input = await readJsonObject(request);
  if (input instanceof Response) return input;
  let refused: Taken | undefined;
  const remember = (turn: Taken) => {
    refused = turn;
  };
  const geocoder = chosenGeocoder();
  const result = await findOffices(input, {
    geocoder: geocoder && limitedGeocoder(geocoder, networkOf(request.headers), remember),
  });
  if (refused) {
    return tooManyJson('Too many address lookups from this network', refused.retryAfterSeconds);
  }
  if (result.outcome === 'problem') return lookupProblem(result.problems);
  return Response.json(result, { headers: { 'cache-control': 'no-store' } });
}
