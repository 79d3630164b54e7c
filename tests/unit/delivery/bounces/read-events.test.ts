import { describe, expect, test } from 'vitest';
import { MAX_EVENTS, readEvents } from '@/lib/delivery/bounces/read-events';
import { failureOf } from '@/lib/delivery/bounces/report';
import { deliveryId } from '../sample-letter';

const bounce = { id: 'evt-1', type: 'bounce', messageId: `<${deliveryId}@example.org>` };
const readOne = (change: object) => readEvents({ events: [{ ...bounce, ...change }] })?.[0];

test('readEvents reads a complete bounce', () => {
  const at = '2026-11-24T10:00:00-05:00';
  const diagnostic = '550 5.1.1\r\nUser unknown';
  expect(readOne({ at, providerId: '4F2A1', status: '5.1.1', diagnostic })).toEqual({
    id: 'evt-1',
    at: new Date('2026-11-24T15:00:00Z'),
    deliveryId,
    providerId: '4F2A1',
    failure: 'bad_address',
    serverText: '550 5.1.1 User unknown',
  });
});

test('a Message-ID may lack its brackets or be the provider’s own', () => {
  expect(readOne({ messageId: `${deliveryId}@example.org` })).toMatchObject({ deliveryId });
  const own = readOne({ messageId: '<0100@mail.example.net>', providerId: '0100' });
  expect(own).toMatchObject({ deliveryId: undefined, providerId: '0100', failure: 'refused' });
});

test.each(['delayed', 'delivered'])('an event of type %s is not final', (type) => {
  expect(readOne({ type, status: '5.1.1' })).toMatchObject({ failure: null });
});

describe('readEvents refuses', () => {
  test.each([
    { id: undefined },
    { id: '' },
    { id: 'a\0b' },
    { id: 'x'.repeat(201) },
    { type: 'opened' },
    { at: 'yesterday' },
    { messageId: undefined },
    { providerId: 'a\nb' },
    { status: 5 },
    { diagnostic: 'x'.repeat(5_001) },
  ])('an event with %j', (change) => {
    expect(readOne(change)).toBeUndefined();
  });

  test.each([{}, { events: [] }, { events: 'x' }, { events: [null] }])('the body %j', (body) => {
    expect(readEvents(body)).toBeUndefined();
  });

  test('more than MAX_EVENTS events', () => {
    const events = Array.from({ length: MAX_EVENTS + 1 }, () => bounce);
    expect(readEvents({ events })).toBeUndefined();
    expect(readEvents({ events: events.slice(1) })).toHaveLength(MAX_EVENTS);
  });
});

test.each([
  ['5.0.0', 'smtp; 550 5.1.1 no user', 'bad_address'],
  [undefined, '550-5.1.1 no user', 'bad_address'],
  ['5.0.0', 'smtp; 550 no user at 5.1.1.9', 'refused'],
  ['5.7.1', 'smtp; 550 5.1.1 no user', 'refused'],
  ['4.0.0', 'smtp; host not found', 'unavailable'],
  ['', 'smtp; 552 5.3.4 too big', 'too_large'],
])('the status %s with the reply %j means %s', (status, diagnostic, failure) => {
  expect(failureOf(status ?? '', diagnostic)).toBe(failure);
  if (!status) return;
  const event = { id: 'e', type: 'bounce', messageId: '<a@b.c>', status, diagnostic };
  expect(readEvents({ events: [event] })).toMatchObject([{ failure }]);
});

test.each([
  ['<0100-0000-0000-0000@email.amazonses.com>', '0100-0000-0000-0000'],
  ['20261124010203.4F2A1B@relay.example', '4F2A1B'],
])('a Message-ID of a provider, %s, names its ID %s', (messageId, id) => {
  expect(readOne({ messageId })?.renamed).toContain(id);
});

test('our Message-ID is also read where the provider’s ID is expected', () => {
  const change = { messageId: undefined, providerId: `<${deliveryId}@example.org>` };
  expect(readOne(change)).toMatchObject({ deliveryId });
});
