import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/lookup/route';
import { readAddressLine } from '@/lib/lookup/address-line';
import { readDistrict } from '@/lib/lookup/district';
import { readLookupQuery } from '@/lib/offices/lookup-query';
import { findOffices, lookupProblem } from '@/lib/offices/offices';
import { rereadEnv } from '@/lib/platform/env';
import {
  anyBody,
  anyForm,
  anyJson,
  anyLine,
  anything,
  lookupFieldNames,
  someFields,
} from '../../support/anything';
import { describedApi } from '../../support/described-api';

/** Any input gets a documented outcome or problem, never a server error. */
const api = describedApi();

beforeAll(() => {
  vi.stubEnv('GEOCODER', 'off');
  vi.stubEnv('SECRET_KEY', 'a secret for tests only, long enough');
  rereadEnv();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

function post(body: BodyInit, type: string) {
  const headers = { 'content-type': type };
  return POST(new Request('http://localhost/api/lookup', { method: 'POST', body, headers }));
}

async function expectDescribed(answer: Response) {
  const { status, headers } = answer;
  const given = { status, headers, body: await answer.json() };
  expect(api.answerFaults('POST', '/api/lookup', given)).toEqual([]);
}

/** The form gets a redirect to a page of the site, or status 400. */
async function expectPage(answer: Response) {
  if (answer.status !== 303) return expect(answer.status).toBe(400);
  const location = answer.headers.get('location') ?? '';
  expect(location).toMatch(/^\/(en|es)\/lookup\?[\x21-\x7e]+$/);
  const query = Object.fromEntries(new URL(location, 'http://localhost').searchParams);
  const view = readLookupQuery(query);
  if (view.outcome === 'form') expect(Object.keys(view.problems)).not.toEqual([]);
}

/** Each test takes about a second on an idle machine and much longer on a busy one. */
const patience = 60_000;

test(
  'any JSON value gets a documented answer',
  async () => {
    const input = fc.oneof(someFields(lookupFieldNames, anyJson), anyJson);
    const property = fc.asyncProperty(input, async (value) =>
      expectDescribed(await post(JSON.stringify(value), 'application/json')),
    );
    await fc.assert(property, { numRuns: 400 });
  },
  patience,
);

test.each([
  { latitude: { toString: 1 }, longitude: {} },
  { latitude: [[[30]]], longitude: true },
])('%j is not a point', async (input) => {
  const problems = { latitude: 'wrong', longitude: 'wrong' };
  expect(await findOffices(input)).toEqual({ outcome: 'problem', problems });
});

test(
  'any posted form leads to a page',
  async () => {
    const urlencoded = 'application/x-www-form-urlencoded';
    const property = fc.asyncProperty(anyForm, async (fields) => {
      await expectPage(await post(new URLSearchParams(fields).toString(), urlencoded));
    });
    await fc.assert(property, { numRuns: 300 });
  },
  patience,
);

test('files instead of text fields lead to a page', async () => {
  const form = new FormData();
  for (const field of lookupFieldNames) form.append(field, new Blob(['10001']), '10001');
  const answer = POST(new Request('http://localhost/', { method: 'POST', body: form }));
  await expectPage(await answer);
});

test(
  'any body of any content type gets an answer',
  async () => {
    const types = ['application/json', 'Application/JSON ; charset=utf-16', 'text/plain', '/', ';'];
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    const property = fc.asyncProperty(
      anyBody,
      fc.constantFrom(...types, ...forms),
      async (body, type) => {
        const answer = await post(body, type);
        await (forms.includes(type) ? expectPage(answer) : expectDescribed(answer));
      },
    );
    await fc.assert(property, { numRuns: 400 });
  },
  patience,
);

test(
  'any value passed to findOffices gets an outcome',
  async () => {
    const input = fc.oneof(someFields(lookupFieldNames, anything), anything);
    const property = fc.asyncProperty(input, async (value) => {
      const result = await findOffices(value);
      const problem = result.outcome === 'problem' && lookupProblem(result.problems);
      await expectDescribed(problem || Response.json(result));
    });
    await fc.assert(property, { numRuns: 400 });
  },
  patience,
);

test(
  'any text in the address bar or on the command line gets an outcome',
  async () => {
    const property = fc.asyncProperty(anyLine, async (words) => {
      expect(readDistrict(words) ?? 'AK-AL').toMatch(/^[A-Z]{2}-(\d\d|AL)$/);
      const query = { district: words, choose: words, state: words, away: words, zip: [words] };
      expect(readLookupQuery(query)).toHaveProperty('outcome');
      expect(await findOffices(readAddressLine(words))).toHaveProperty('outcome');
    });
    await fc.assert(property, { numRuns: 400 });
  },
  patience,
);
