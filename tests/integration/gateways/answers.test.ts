import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { atRandom, inTurn } from '../../support/gateways/faults';
import { type GatewayOptions, type Gateways, startGateways } from '../../support/gateways/gateways';
import { type Edit, replace, sampleDocument, set } from '../../support/gateways/sample-document';
import type { Chamber } from '../../support/gateways/value-types';

let gateways: Gateways;
afterEach(() => gateways.close());

async function start(options?: GatewayOptions) {
  gateways = await startGateways(options);
}

const id = (character: string) => character.repeat(32);
const xmlOf = (chamber: Chamber, edit: Edit = (xml) => xml, character = 'a') =>
  edit(sampleDocument(chamber, id(character)));

async function ask(path: string, init: RequestInit & { key?: string } = {}) {
  const key = init.key ?? (path.startsWith('/api') ? 'senate-test-key' : 'house-test-key');
  const answer = await fetch(`${gateways.url}${path}?apikey=${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    ...init,
  });
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
}

const house = (xml = xmlOf('house')) => ask('/v2/message', { body: xml });
const senate = (xml = xmlOf('senate')) => ask('/api/testing-messages/', { body: xml });

test('checks the path, IP, key, type, size, and XML first, then agent, office, and ID', async () => {
  await start({ mostBytes: 20_000, allowed: ['127.0.0.1'] });
  const key = 'wrong';
  expect((await ask('/v3/message', { key })).status).toBe(404);
  expect((await ask('/v2/message', { key, method: 'GET' })).status).toBe(405);
  const text = { headers: { 'content-type': 'text/xml' } };
  expect((await ask('/api/testing-messages/', { ...text, key })).status).toBe(401);
  expect((await ask('/api/production-messages/', text)).status).toBe(401);
  const large = 'x'.repeat(20_001);
  expect((await ask('/api/testing-messages/', { ...text, body: large })).status).toBe(415);
  expect((await ask('/v2/message', { ...text, body: large })).status).toBe(413);
  expect((await house('<CWC>')).body).toMatch(/^<Errors>/);
  const wrongInAll = (xml: string) =>
    set('Zip', '787')(set('MemberOffice', 'HZZ99')(set('DeliveryAgent', 'Another Agent')(xml)));
  expect((await house(xmlOf('house', wrongInAll))).body).toContain("'zip_type'");
  const wrongName = (xml: string) => set('Zip', '78704')(wrongInAll(xml));
  const mismatch = await house(xmlOf('house', wrongName));
  expect(mismatch.body).toContain('<Error>DeliveryAgent Mismatch</Error>');
  const unlisted = await house(xmlOf('house', set('MemberOffice', 'HZZ99')));
  expect(unlisted.body).toContain('Message delivery is not enabled for HZZ99');
  expect(unlisted.status).toBe(400);
  expect(gateways.stored).toEqual([]);
  expect((await house()).status).toBe(200);
  expect(gateways.stored).toMatchObject([{ chamber: 'house', id: id('a'), office: 'HTX37' }]);
});

test('the validate path checks only the document and stores nothing', async () => {
  await start({ offices: { house: [], senate: [] } });
  const body = xmlOf('house', set('DeliveryAgent', 'Another Agent'));
  for (const _ of [1, 2]) {
    expect(await ask('/v2/validate', { body })).toMatchObject({
      status: 200,
      body: 'Validation Passed',
    });
  }
  expect(gateways.stored).toEqual([]);
});

test('refuses a sender that is not on its list', async () => {
  await start({ allowed: ['192.0.2.1'] });
  expect((await ask('/v2/message', { key: 'wrong' })).status).toBe(403);
});

test('reports every problem, each of them twice', async () => {
  await start();
  const { body } = await house(xmlOf('house', (xml) => set('Zip', '1')(set('City', 'A')(xml))));
  expect(body.match(/The 'Zip' element is invalid - The value '1' is/g)).toHaveLength(2);
  expect(body.match(/The actual length is less than the MinLength value\./g)).toHaveLength(2);
});

test.each([
  ['a document type', replace('<CWC>', '<!DOCTYPE CWC [<!ENTITY x "y">]>\n<CWC>')],
  ['an entity', set('City', '&city;')],
  ['a character XML forbids', set('City', 'Aus\u0001tin')],
  ['a bare ampersand', set('City', 'Bed & Bath')],
  ['a tag that is not closed', replace('</City>', '')],
  ['another encoding', replace('UTF-8', 'ISO-8859-1')],
])('refuses XML with %s', async (_what, edit: Edit) => {
  await start();
  expect((await house(xmlOf('house', edit))).status).toBe(400);
  expect((await senate(xmlOf('senate', edit))).status).toBe(400);
  expect(gateways.stored).toEqual([]);
});

test('accepts an ID once: a duplicate gets 400 from the House and 409 from the Senate', async () => {
  await start({ duplicateText: (known) => `${known} again` });
  expect([(await house()).status, (await senate()).status]).toEqual([200, 201]);
  expect(await house()).toMatchObject({ status: 400, body: expect.stringContaining('again') });
  expect((await senate()).status).toBe(409);
  expect(gateways.stored).toHaveLength(2);
});

test('production requires its own key and accepts only listed offices', async () => {
  await start({ offices: { house: ['HTX37'], senate: ['SCA03'] } });
  const to = (office: string, character: string) =>
    ask('/api/production-messages/', {
      key: 'senate-production-key',
      body: xmlOf('senate', set('MemberOffice', office), character),
    });
  expect((await to('SCA03', 'b')).status).toBe(201);
  expect((await to('STX01', 'c')).body).toContain('not enabled for STX01');
  expect((await senate()).status).toBe(201);
});

test('lists the offices in the format of each gateway', async () => {
  await start();
  const listOf = async (path: string) => JSON.parse((await ask(path, { method: 'GET' })).body);
  const codes = await listOf('/v2/offices');
  expect(codes).toEqual(expect.arrayContaining(['HTX37', 'HAQ00', 'HDC00']));
  expect(codes).toHaveLength(441);
  const senators = await listOf('/api/active_offices');
  expect(senators).toHaveLength(50);
  expect(senators[0].office_code).toMatch(/^S[A-Z]{2}0[1-3]$/);
  expect(senators[0].name).toMatch(/\[bioguide_id: \w+\]$/);
});

test('produces the requested faults in turn', async () => {
  await start();
  const codes = async (...faults: Parameters<typeof inTurn>) => {
    gateways.fails(inTurn(...faults));
    const seen: (number | string)[] = [];
    for (const _ of faults)
      seen.push(
        await house().then(
          ({ status }) => status,
          () => 'dropped',
        ),
      );
    return seen;
  };
  expect(
    await codes('too_fast', 'error_500', 'unavailable', 'refused', 'key_withdrawn', 'maintenance'),
  ).toEqual([429, 500, 503, 400, 401, 503]);
  expect(await codes('html', 'reset_before')).toEqual([200, 'dropped']);
  expect(gateways.stored).toEqual([]);
  expect(await codes('reset_after', undefined)).toEqual(['dropped', 400]);
  expect(gateways.stored).toHaveLength(1);
  gateways.fails({ fault: 'too_fast', seconds: 7 });
  expect((await house()).headers.get('retry-after')).toBe('7');
  gateways.fails('error_after');
  expect((await house(xmlOf('house', undefined, 'b'))).status).toBe(504);
  expect(gateways.stored).toHaveLength(2);
  gateways.fails('empty_offices');
  expect((await ask('/v2/offices', { method: 'GET' })).body).toBe('[]');
  gateways.fails({ fault: 'slow', seconds: 0.01 });
  expect((await senate()).status).toBe(201);
});

test('a silent gateway never answers, and its connections can be dropped', async () => {
  await start({ faults: () => 'silent' });
  const asked = request(`${gateways.url}/v2/offices?apikey=house-test-key`).end();
  const cut = new Promise((resolve) => asked.once('error', resolve));
  await expect.poll(() => gateways.requests.length).toBe(1);
  await gateways.goAway();
  expect(await cut).toBeInstanceOf(Error);
  await expect(house()).rejects.toThrow();
  await gateways.comeBack();
  gateways.fails(undefined);
  expect((await house()).status).toBe(200);
});

test('the same seed gives the same faults', () => {
  const draw = () => {
    const plan = atRandom(7, { too_fast: 0.2, reset_after: 0.3 });
    const request = { at: new Date(0), method: 'POST', path: '/', xml: '', stored: false };
    return Array.from({ length: 1_000 }, () => plan(request));
  };
  expect(draw()).toEqual(draw());
  expect(draw().filter((fault) => fault === 'reset_after').length / 1_000).toBeCloseTo(0.3, 1);
});

test('observes its maintenance hours by the given clock', async () => {
  let now = new Date('2026-11-24T10:59:00Z');
  await start({ maintenance: true, clock: () => now });
  expect((await house()).status).toBe(503);
  expect((await senate()).status).toBe(201);
  now = new Date('2026-11-24T11:00:00Z');
  expect((await house()).status).toBe(200);
  now = new Date('2026-11-25T11:30:00Z');
  expect((await senate()).status).toBe(503);
  // Daylight saving time: an hour earlier in UTC.
  now = new Date('2026-07-07T09:59:00Z');
  expect((await house()).status).toBe(503);
  now = new Date('2026-07-07T10:00:00Z');
  expect((await house(xmlOf('house', undefined, 'd'))).status).toBe(200);
});
