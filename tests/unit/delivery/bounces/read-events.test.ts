import { describe, expect, test } from 'vitest';
import { MAX_EVENTS, readEvents } from '@/lib/delivery/bounces/read-events';
import { deliveryId } from '../sample-letter';

const bounce = { id: 'evt-1', type: 'bounce', messageId: `<${deliveryId}@example.org>` };
const readOne = (change: object) => readEvents({ events: [{ ...bounce, ...change }] })?.[0];

test('a bounce, whole', () => {
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

test('a Message-ID may come without its brackets, or be the provider’s own', () => {
  expect(readOne({ messageId: `${deliveryId}@example.org` })).toMatchObject({ deliveryId });
  const own = readOne({ messageId: '<0100@mail.example.net>', providerId: '0100' });
  expect(own).toMatchObject({ deliveryId: undefined, providerId: '0100', failure: 'refused' });
});

test.each(['delayed', 'delivered'])('%s is nothing final', (type) => {
  expect(readOne({ type, status: '5.1.1' })).toMatchObject({ failure: null });
});

describe('what is not as described', () => {
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
  ])('%j', (change) => {
    expect(readOne(change)).toBeUndefined();
  });

  test.each([{}, { events: [] }, { events: 'x' }, { events: [null] }])('%j', (body) => {
    expect(readEvents(body)).toBeUndefined();
  });

  test('more events than one body may hold', () => {
    const events = Array.from({ length: MAX_EVENTS + 1 }, () => bounce);
    expect(readEvents({ events })).toBeUndefined();
    expect(readEvents({ events: events.slice(1) })).toHaveLength(MAX_EVENTS);
  });
});
