import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadOffices } from '@/lib/offices/load-offices';
import { anyBody, anyForm, anyJson, lookupFieldNames, someFields } from '../../support/anything';
import { sampleInput } from '../../unit/messages/sample-input';
import { type ApiSite, openApiSite } from './api-site';

/** Arbitrary input to the real server: every answer matches the API description, none is a 500. */
let site: ApiSite;
beforeAll(async () => {
  site = await openApiSite();
  await loadOffices(site.db);
  site.set({ MIN_FORM_SECONDS: '0', LIMIT_MESSAGES_PER_HOUR: '100000' });
});
beforeEach(() => site.anotherVisitor());
afterAll(() => site.close());

const paths = ['/api/lookup', '/api/messages', '/api/calls'];

test('POST /api/messages answers as described whatever its fields contain', async () => {
  const fields = [...Object.keys(sampleInput), 'district', 'offices', 'newsletter'];
  const property = fc.asyncProperty(
    someFields(fields, anyJson),
    fc.subarray(fields, { maxLength: 2 }),
    async (junk, names) => {
      // One or two wrong fields get past more checks than twenty do.
      const few = Object.fromEntries(names.map((name) => [name, junk[name]]));
      await site.send(few);
      await site.send(junk);
      await site.post('/api/messages', junk);
    },
  );
  await fc.assert(property, { numRuns: 40 });
});

test('POST /api/lookup answers as described whatever its fields contain', async () => {
  const place = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' };
  const property = fc.asyncProperty(someFields(lookupFieldNames, anyJson), async (junk) => {
    await site.lookUp({ ...place, ...junk });
  });
  await fc.assert(property, { numRuns: 150 });
});

test('POST /api/calls answers as described whatever its fields contain', async () => {
  const property = fc.asyncProperty(anyJson, anyJson, async (seat, outcome) => {
    await site.post('/api/calls', { seat, outcome });
    await site.post('/api/calls', { seat: 'NY-12', outcome });
  });
  await fc.assert(property, { numRuns: 60 });
});

test('a body that is not JSON gets a described answer from every path', async () => {
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

test('a message form with arbitrary fields redirects to a page of the site', async () => {
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
