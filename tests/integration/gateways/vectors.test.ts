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

test.each(vectorsOf('house'))(
  'the House gateway, given $what',
  async ({ xml, accepted, element }) => {
    const { status, body } = await post('/v2/validate', 'house-test-key', xml);
    expect(status, body).toBe(accepted ? 200 : 400);
    if (accepted) expect(body).toBe('Validation Passed');
    else expect(body).toContain(element);
  },
);

test.each(vectorsOf('senate'))(
  'the Senate gateway, given $what',
  async ({ xml, accepted, element }) => {
    const { status, body } = await post('/api/testing-messages/', 'senate-test-key', xml);
    expect(status, body).toBe(accepted ? 201 : 400);
    if (!accepted) expect(body).toContain(element);
  },
);
