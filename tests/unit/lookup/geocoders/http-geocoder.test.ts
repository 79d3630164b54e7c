import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { requestAnswer } from '@/lib/lookup/geocoders/http-geocoder';
import { collectOutput } from '../../../support/collect-output';
import { fail, startStubServer } from '../../../support/stub-server';

let stub: Awaited<ReturnType<typeof startStubServer>> | undefined;
afterEach(() => stub?.close());

/** Runs the garbage collector repeatedly, as in a busy process. */
function keepCollecting() {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const timer = setInterval(collect, 20);
  return () => clearInterval(timer);
}

test('an answer that never ends times out even under garbage collection', async () => {
  stub = await startStubServer((_, response) => fail('slow', response));
  collectOutput();
  const stop = keepCollecting();
  const answer = await requestAnswer({
    provider: 'stub',
    url: stub.url,
    signal: AbortSignal.timeout(500),
    read: () => ({ status: 'no_match' }),
  }).finally(stop);
  expect(answer).toEqual({ status: 'unavailable', failure: 'slow' });
});
