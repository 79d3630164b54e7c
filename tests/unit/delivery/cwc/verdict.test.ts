import { describe, expect, test } from 'vitest';
import { verdictOf } from '@/lib/delivery/cwc/gateway-answer';
import type { GatewayAnswer } from '@/lib/delivery/cwc/gateway-client';
import { senateSettings, settings } from './gateway-letter';

const errors = (...sentences: string[]) =>
  `<Errors>${sentences.map((each) => `<Error>${each}</Error>`.repeat(2)).join('')}</Errors>`;

function judge(status: number, text = '', also: Partial<GatewayAnswer> = {}, sentBefore = false) {
  const answer = {
    outcome: 'answered',
    status,
    type: 'application/xml',
    text,
    whole: true,
  } as const;
  return verdictOf({ ...answer, ...also }, { settings, gatewayId: 'ours', sentBefore });
}

const inSenate = (status: number, sentBefore: boolean, text = '') =>
  verdictOf(
    { outcome: 'answered', status, type: 'text/plain', text, whole: true },
    { settings: senateSettings, gatewayId: 'ours', sentBefore },
  );

const accepted = { verdict: 'accepted', providerId: 'ours' };
const page = { type: 'text/html; charset=utf-8' };
const used = errors("The 'DeliveryId' element is invalid - it has already been used.");
const tryAgain = (failure: string, known: object) => ({
  verdict: 'failed',
  failure: { name: 'TryAgainLater', failure, ...known },
});
const giveUp = (failure: string, known: object = {}) => ({
  verdict: 'failed',
  failure: { name: 'GiveUp', failure, ...known },
});
const stop = tryAgain('configuration', { stopsChannel: true, maybeAccepted: false });
const open = tryAgain('unknown', { maybeAccepted: true });

describe('the verdict on an answer', () => {
  test.each([
    ['200', judge(200), accepted],
    ['204', judge(204), accepted],
    ['200 with an id', judge(200, '<R><Id>4711</Id></R>'), { ...accepted, providerId: '4711' }],
    ['200 with a page', judge(200, '<p>Hi</p>', page), open],
    ['200 with an HTML page labeled as XML', judge(200, '\n<!DOCTYPE html><p>Hi</p>'), open],
    ['200 with errors', judge(200, errors('No.')), open],
    ['200 that was cut off', judge(200, '', { whole: false }), open],
    ['Senate 201', inSenate(201, false), accepted],
    ['Senate 200', inSenate(200, false), open],
    [
      'Senate 409 on the first attempt',
      inSenate(409, false),
      giveUp('duplicate', { maybeAccepted: true }),
    ],
    ['Senate 409 on a later attempt', inSenate(409, true), accepted],
    [
      '400 for a used id on the first attempt',
      judge(400, used),
      giveUp('duplicate', { maybeAccepted: true }),
    ],
    ['400 for a used id on a later attempt', judge(400, used, {}, true), accepted],
    [
      'Senate 400 on a later attempt',
      inSenate(400, true, 'DeliveryId is not 32 characters'),
      giveUp('invalid', { maybeAccepted: false }),
    ],
    ['400 for the agent', judge(400, errors('DeliveryAgent Mismatch')), stop],
    ['400 for the key', judge(400, 'Invalid API key'), stop],
    ['400 with a page', judge(400, '<p>Bad Request</p>', page), tryAgain('unavailable', {})],
    ['401', judge(401), stop],
    ['403', judge(403, '<p>Forbidden</p>', page), stop],
    ['404', judge(404), stop],
    ['405', judge(405), stop],
    ['415', judge(415), stop],
    ['302', judge(302), stop],
    ['413', judge(413), giveUp('too_large')],
    ['429', judge(429), tryAgain('unavailable', { maybeAccepted: false, retryAfterMs: 60_000 })],
    [
      '429 with Retry-After',
      judge(429, '', { retryAfterMs: 7_000 }),
      tryAgain('unavailable', { retryAfterMs: 7_000 }),
    ],
    ['500', judge(500), tryAgain('unavailable', { maybeAccepted: true })],
    ['502', judge(502), tryAgain('unavailable', { maybeAccepted: true })],
    ['503', judge(503), tryAgain('unavailable', { maybeAccepted: false })],
    ['504', judge(504), tryAgain('unavailable', { maybeAccepted: true })],
  ])('is as expected for %s', (_, verdict, expected) => {
    expect(verdict).toMatchObject(expected);
  });

  test.each([
    '{"status":"error","message":"Not taken"}',
    'Validation Failed',
    '{"errors":["The letter was not taken"]}',
    '<Result><Status>Failure</Status></Result>',
    'Message delivery is not enabled for HTX37',
    'No errors in the form, but the office is invalid',
  ])('leaves open a 200 that contains an error: %s', (text) => {
    expect(judge(200, text)).toMatchObject(open);
  });

  test.each([
    'Validation Passed',
    '0 errors',
    'Accepted without errors.',
    '{"status":"ok","errors":[],"failed":0,"error":null,"invalid":false}',
    '<Result><Status>OK</Status><Errors/><Failed>0</Failed></Result>',
  ])('accepts a 200 that reports zero errors: %s', (text) => {
    expect(judge(200, text)).toMatchObject(accepted);
  });

  test.each([
    [400, errors('DeliveryAgent Mismatch · Sam Sample'), 'HTTP 400: DeliveryAgent Mismatch'],
    [400, 'No such API key, Sam Sample', 'HTTP 400: API key'],
    [403, 'Forbidden: Sam Sample', 'HTTP 403'],
    [405, 'Sam Sample', 'HTTP 405'],
  ])(
    'of %i keeps the reason to stop the channel without the gateway’s own text',
    (status, text, why) => {
      const verdict = judge(status, text);
      expect(verdict).toMatchObject(tryAgain('configuration', { stopReason: why }));
      expect(verdict).toMatchObject({ failure: { serverText: expect.stringContaining('Sam') } });
    },
  );

  test('tries again later when the office does not accept messages', () => {
    expect(judge(400, errors('Message delivery is not enabled for HTX37'))).toMatchObject({
      ...tryAgain('unavailable', { maybeAccepted: false, stopsChannel: false }),
      offTheList: true,
    });
  });

  test('has each sentence once, without the values that it quotes', () => {
    const sentence = (element: string, value: string) =>
      `The '${element}' element is invalid - The value '${value}' is invalid according to its datatype 'x_type' - The Pattern constraint failed.`;
    const text = errors(sentence('Email', 'sam@home'), sentence('Zip', '7870'));
    expect(judge(400, text)).toMatchObject(
      giveUp('invalid', {
        serverText: `HTTP 400: ${sentence('Email', '…')} · ${sentence('Zip', '…')}`,
      }),
    );
  });

  test.each([
    [
      { left: false, timedOut: false },
      { failure: 'unavailable', maybeAccepted: false },
    ],
    [
      { left: true, timedOut: false },
      { failure: 'unavailable', maybeAccepted: true },
    ],
    [
      { left: true, timedOut: true },
      { failure: 'timeout', maybeAccepted: true },
    ],
  ])('when there is no answer depends on what was sent: %j', (how, failure) => {
    const silence = { outcome: 'silent', why: 'ECONNRESET', ...how } as const;
    const verdict = verdictOf(silence, { settings, gatewayId: 'ours', sentBefore: false });
    expect(verdict).toMatchObject({ verdict: 'failed', failure });
  });
});
