import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { describeApi, type Schema } from '@/app/api/openapi.json/describe-api';
import { GET } from '@/app/api/openapi.json/route';
import { addressSchema, lookupSchema, problemsOf } from '@/lib/lookup/address';
import { pointSchema } from '@/lib/lookup/resolve/resolve-point';
import { messageSchema } from '@/lib/messages/schema';
import { readEnv } from '@/lib/platform/env';
import { describedApi } from '../support/described-api';
import { sampleInput } from './messages/sample-input';

const api = describedApi();
const { schemas } = api.document.components;

const point = { latitude: 30.2672, longitude: -97.7431 };

/** Name of a described request body, the schema that validates it, and a valid example. */
type Body = [name: string, schema: z.ZodObject, good: object];

const bodies: Body[] = [
  ['LookupByAddress', lookupSchema, { zip: '10001' }],
  ['LookupByPoint', pointSchema, point],
  ['NewMessage', messageSchema, sampleInput],
];

function problemOf([, schema, good]: Body, field: string, value: unknown) {
  const read = schema.safeParse({ ...good, [field]: value });
  return read.success ? undefined : problemsOf(read.error)[field];
}

function described(name: string): [string, Schema][] {
  const { properties = {} } = schemas[name] as Schema;
  return Object.entries(properties).map(([field, { $ref, ...own }]) => {
    const named = $ref ? (schemas[$ref.replace(/.*\//, '')] as Schema) : {};
    return [field, { ...named, ...own }];
  });
}

test.each(bodies)('%s describes exactly the fields of its schema', (...[name, schema]) => {
  expect(described(name).map(([field]) => field)).toEqual(
    expect.arrayContaining(Object.keys(schema.shape)),
  );
  expect(Object.keys(schema.shape)).toHaveLength(described(name).length);
});

test.each(bodies)('%s requires exactly the fields that its schema requires', (...body) => {
  const [name] = body;
  const needed = described(name).filter(([field]) => problemOf(body, field, undefined));
  expect(schemas[name]?.required).toEqual(needed.map(([field]) => field));
});

test.each(bodies)('%s describes the limits that its schema enforces', (...body) => {
  let limits = 0;
  for (const [field, { minLength, maxLength, minimum, maximum }] of described(body[0])) {
    if (maxLength !== undefined) {
      expect(problemOf(body, field, 'é'.repeat(maxLength))).not.toBe('too_long');
      expect(problemOf(body, field, '😀'.repeat(maxLength + 1))).toBe('too_long');
      limits += 1;
    }
    if (minLength !== undefined) {
      const short = /too_short|missing/;
      expect(problemOf(body, field, 'x'.repeat(minLength)) ?? '').not.toMatch(short);
      expect(problemOf(body, field, 'x'.repeat(minLength - 1))).toMatch(short);
    }
    if (maximum !== undefined) {
      for (const end of [minimum, maximum]) expect(problemOf(body, field, end)).toBeUndefined();
      expect(problemOf(body, field, maximum + 0.001)).toBe('wrong');
      expect(problemOf(body, field, -maximum - 0.001)).toBe('wrong');
      limits += 1;
    }
  }
  expect(limits).toBeGreaterThanOrEqual(2);
});

test.each(bodies)('every enum value and example of %s is valid under its schema', (...body) => {
  for (const [field, { enum: values = [], examples = [] }] of described(body[0])) {
    for (const value of [...values, ...examples]) {
      expect([field, value, problemOf(body, field, value)]).toEqual([field, value, undefined]);
    }
  }
});

test('NewMessage includes every field of a full address', () => {
  const lines = described('NewMessage').map(([field]) => field);
  expect(lines).toEqual(expect.arrayContaining(Object.keys(addressSchema.shape)));
});

test('every reference points to a schema, and every schema is referenced', () => {
  const found = JSON.stringify(api.document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
  const used = new Set([...found].map(([, name]) => name));
  expect([...used].sort()).toEqual(Object.keys(schemas).sort());
  for (const name of used) expect(api.faults(`/components/schemas/${name}`, 0)).not.toEqual([]);
});

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

/** Routes for the forms and the scripts of the site, and the description itself. */
const notForPrograms = [
  'GET /api/openapi.json',
  'GET /api/receipts/{token}/your-data',
  'POST /api/zip',
  ...[
    'cancel',
    'close',
    'confirm',
    'erase',
    'mail-changes',
    'self-sent',
    'unlock',
    'unlock-link',
  ].map((form) => `POST /api/receipts/${form}`),
];

test('the description lists every API route for programs and nothing else', () => {
  const routes = filesBelow('app/api').filter((file) => file.endsWith('/route.ts'));
  const health = ['app/healthz/route.ts', 'app/readyz/route.ts'];
  const found = [...routes, ...health].flatMap((file) => {
    const path = file.slice('app'.length, -'/route.ts'.length).replace('[token]', '{token}');
    const methods = readFileSync(file, 'utf8').matchAll(/^export (?:async )?function ([A-Z]+)\b/gm);
    return [...methods].map(([, method]) => `${method} ${path}`);
  });
  const described = api.operations.map(({ method, path }) => `${method} ${path}`);
  expect(found.sort()).toEqual([...described, ...notForPrograms].sort());
});

test('every documented problem key occurs in the code', () => {
  const code = ['lib', 'app']
    .flatMap(filesBelow)
    .filter((file) => /\.ts$/.test(file) && !/prisma-client|openapi\.json|\/staff\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    // The union type names every key, which does not show that code uses it.
    .map((text) => text.replace(/export type ProblemKey =[^;]*;/, ''))
    .join('');
  const answers = api.operations.flatMap(({ responses }) => Object.values(responses));
  const keys = answers.flatMap(({ content }) => {
    const { properties = {} } = content['application/problem+json']?.schema ?? {};
    return Object.values(properties.problems?.properties ?? {}).flatMap(({ enum: of = [] }) => of);
  });
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
});

test('every operation has a unique operationId', () => {
  const names = api.operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
});

test('every example is valid under its schema', () => {
  for (const [name, { examples = [] }] of Object.entries(schemas)) {
    for (const value of examples) {
      expect([name, api.faults(`/components/schemas/${name}`, value)]).toEqual([name, []]);
    }
  }
  for (const operation of api.operations) {
    const media = operation.requestBody?.content['application/json'];
    for (const { value } of Object.values(media?.examples ?? {})) {
      expect(api.requestFaults(operation, value)).toEqual([]);
    }
  }
});

test('the description names the operator and how to contact them', () => {
  const by = { OPERATOR_NAME: 'Example Group', OPERATOR_ADDRESS: '1 Example Street' };
  const contactOf = (OPERATOR_CONTACT: string) =>
    describeApi(readEnv({ ...by, OPERATOR_CONTACT, SITE_URL: 'https://campaign.example.org/' }));
  expect(contactOf('contact@example.org')).toMatchObject({
    info: { contact: { name: 'Example Group', email: 'contact@example.org' } },
    servers: [{ url: 'https://campaign.example.org' }],
  });
  const page = 'https://example.org/contact';
  expect(contactOf(page).info).toMatchObject({ contact: { name: 'Example Group', url: page } });
  expect(contactOf('202-555-0100').info).toMatchObject({ contact: { name: 'Example Group' } });
  expect(describeApi(readEnv(by)).info).not.toHaveProperty('contact');
});

test('the description is served with an ETag, and a matching If-None-Match gets a 304', async () => {
  const ask = (headers = {}) => GET(new Request('http://localhost/api/openapi.json', { headers }));
  const answer = await ask();
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.1', servers: [{}] });
  const etag = answer.headers.get('etag') ?? '';
  const again = await ask({ 'if-none-match': `"other", ${etag}` });
  expect(again.status).toBe(304);
  expect(again.headers.get('etag')).toBe(etag);
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
});
