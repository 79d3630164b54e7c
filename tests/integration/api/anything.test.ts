import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { anyBody, anyForm, anyJson, lookupFieldNames, someFields } from '../../support/anything';
import { sampleInput } from '../../unit/messages/sample-input';
import { type ApiSite, openApiSite } from './api-site';

/** Whatever is sent to the real server: an answer as described, and never an error of ours. */
let site: ApiSite;
beforeAll(async () => {
  site = await openApiSite();
  await loadOffices(site.db);
  site.set({ MIN_FORM_SECONDS: '0', LIMIT_MESSAGES_PER_HOUR: '100000' });
});
beforeEach(() => site.anotherVisitor());
afterAll(() => site.close());

const paths = ['/api/lookup', '/api/messages', '/api/calls'];

test('messages with anything in the place of their fields', async () => {
  const fields = [...Object.keys(sampleInput), 'district', 'offices', 'newsletter'];
  const property = fc.asyncProperty(
    someFields(fields, anyJson),
    fc.subarray(fields, { maxLength: 2 }),
    async (junk, names) => {
      // One or two wrong fields get further than twenty.
      const few = Object.fromEntries(names.map((name) => [name, junk[name]]));
      await site.send(few);
      await site.send(junk);
      await site.post('/api/messages', junk);
    },
  );
  await fc.assert(property, { numRuns: 40 });
});

test('lookups that may ask a geocoder', async () => {
  const place = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' };
  const property = fc.asyncProperty(someFields(lookupFieldNames, anyJson), async (junk) => {
    await site.lookUp({ ...place, ...junk });
  });
  await fc.assert(property, { numRuns: 150 });
});

test('calls with anything in the place of their fields', async () => {
  const property = fc.asyncProperty(anyJson, anyJson, async (seat, outcome) => {
    await site.post('/api/calls', { seat, outcome });
    await site.post('/api/calls', { seat: 'NY-12', outcome });
  });
  await fc.assert(property, { numRuns: 60 });
});

test('bytes that are no JSON', async () => {
  const types = ['application/json', 'application/json;charset=latin1', 'text/html', 'x'];
  const property = fc.asyncProperty(
    fc.constantFrom(...paths),
    anyBody,
    fc.constantFrom(...types),
    async (path, body, type) => {
      await site.ask('POST', path, { body, headers: { 'content-type': type } });
    },
  );
  await fc.assert(property, { numRuns: 200 });
});

test('forms of the letter', async () => {
  const steps = fc.constantFrom('address', 'message', 'check', 'send', '\0');
  const property = fc.asyncProperty(anyForm, steps, async (fields, step) => {
    const answer = await site.fetch('/api/messages', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...sampleInput, ...fields, step }),
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/(en|es)\/(write|receipt)[\x21-\x7e]*$/);
  });
  await fc.assert(property, { numRuns: 60 });
});
