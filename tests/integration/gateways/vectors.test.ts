import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gateways, startGateways } from '../../support/gateways/gateways';
import { vectorsOf } from '../../support/gateways/vectors';

let gateways: Gateways;
beforeAll(async () => {
  gateways = await startGateways();
});
afterAll(() => gateways.close());

const post = async (path: string, key: string, xml: string) => {
  const answer = await fetch(`${gateways.url}${path}?apikey=${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: xml,
  });
  return { status: answer.status, body: await answer.text() };
};

test.each(vectorsOf('house'))('the House gateway: $what', async ({ xml, taken, element }) => {
  const { status, body } = await post('/v2/validate', 'house-test-key', xml);
  expect(status, body).toBe(taken ? 200 : 400);
  if (taken) expect(body).toBe('Validation Passed');
  else expect(body).toContain(element);
});

test.each(vectorsOf('senate'))('the Senate gateway: $what', async ({ xml, taken, element }) => {
  const { status, body } = await post('/api/testing-messages/', 'senate-test-key', xml);
  expect(status, body).toBe(taken ? 201 : 400);
  if (!taken) expect(body).toContain(element);
});
