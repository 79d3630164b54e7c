import { describe, expect, test } from 'vitest';
import type { Certainty } from '@/lib/lookup/resolution';
import {
  type ChannelAvailability,
  chooseChannel,
  type GatewayState,
  type LetterFacts,
  printChannel,
} from '@/lib/offices/choose-channel';

const house = { seat: 'TX-37', chamber: 'house' } as const;
const senate = { seat: 'TX-S1', chamber: 'senate' } as const;
const facts: LetterFacts = { certainty: 'address', prefix: 'Ms.' };

function availability(
  change: Partial<GatewayState> = {},
  rest: Partial<ChannelAvailability> = {},
): ChannelAvailability {
  const gateway = { isStopped: false, codes: ['HTX37', 'STX01'], testMode: false, ...change };
  return {
    mode: 'live',
    isEmailStopped: false,
    gateways: {
      house: { ...gateway, channel: 'house_cwc' },
      senate: { ...gateway, channel: 'senate_cwc' },
    },
    ...rest,
  };
}

const choiceFor = (...args: Parameters<typeof chooseChannel>) => {
  const { channel, reason } = chooseChannel(...args);
  return `${channel} ${reason}`;
};

test('a gateway that can accept the letter is chosen in both modes', () => {
  for (const mode of ['live', 'capture'] as const) {
    expect(choiceFor(house, facts, availability({}, { mode }))).toBe('house_cwc gateway');
    expect(choiceFor(senate, facts, availability({}, { mode }))).toBe('senate_cwc gateway');
  }
});

test('an unknown fact about a letter blocks no channel', () => {
  expect(choiceFor(senate, {}, availability())).toBe('senate_cwc gateway');
});

const none = { gateways: {} };
const seatWithoutCode = { seat: 'TX', chamber: 'house' } as const;

describe('a letter that a gateway cannot accept goes by email, self-send, or capture', () => {
  test.each([
    ['no_gateway', house, facts, availability({}, none)],
    ['stopped', house, facts, availability({ isStopped: true })],
    ['no_code', seatWithoutCode, facts, availability()],
    ['list_unknown', house, facts, availability({ codes: undefined })],
    ['not_listed', senate, facts, availability({ codes: ['HTX37', 'STX02'] })],
    ['district_chosen', senate, { ...facts, certainty: 'chosen' as const }, availability()],
    ['near_boundary', house, { ...facts, certainty: 'near_boundary' as const }, availability()],
    ['no_title', house, { ...facts, prefix: '' }, availability()],
    ['no_title', senate, { ...facts, prefix: '' }, availability()],
    ['title_not_taken', senate, { ...facts, prefix: 'Mx.' }, availability()],
    // A reason that the supporter cannot change comes before one that a title would fix.
    ['district_chosen', house, { certainty: 'chosen' as const, prefix: '' }, availability()],
  ])('for the reason %s', (reason, office, letter, known) => {
    expect(choiceFor(office, letter, known)).toBe(`self_send ${reason}`);
    const email = 'office@example.org';
    expect(choiceFor({ ...office, email }, letter, known)).toBe(`email ${reason}`);
    const captured = reason === 'no_gateway' ? 'capture_mode' : reason;
    expect(choiceFor({ ...office, email }, letter, { ...known, mode: 'capture' })).toBe(
      `capture ${captured}`,
    );
  });

  test('by self-send while email is stopped', () => {
    const office = { ...house, email: 'office@example.org' };
    const stopped = availability({}, { ...none, isEmailStopped: true });
    expect(choiceFor(office, facts, stopped)).toBe('self_send email_stopped');
    expect(choiceFor(house, facts, stopped)).toBe('self_send no_gateway');
  });
});

test.each(['zip', 'address', 'location'] satisfies Certainty[])(
  'a district known by %s is certain enough for a gateway',
  (certainty) => {
    expect(choiceFor(house, { ...facts, certainty }, availability())).toBe('house_cwc gateway');
  },
);

test.each(['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'])('both chambers accept the title %s', (prefix) => {
  expect(choiceFor(house, { ...facts, prefix }, availability())).toBe('house_cwc gateway');
  expect(choiceFor(senate, { ...facts, prefix }, availability())).toBe('senate_cwc gateway');
});

test('the House accepts any title', () => {
  expect(choiceFor(house, { ...facts, prefix: 'Mx.' }, availability())).toBe('house_cwc gateway');
});

test('the gateway of one chamber does not affect the other', () => {
  const { gateways } = availability();
  const onlyHouse = availability({}, { gateways: { house: gateways.house } });
  expect(choiceFor(house, facts, onlyHouse)).toBe('house_cwc gateway');
  expect(choiceFor(senate, facts, onlyHouse)).toBe('self_send no_gateway');
});

test('printChannel writes a channel with a hyphen', () => {
  expect(printChannel('self_send')).toBe('self-send');
});

describe('staff settings of an office come first', () => {
  const email = 'office@example.org';
  const capture = availability({}, { mode: 'capture' });
  const nowhere = { gateways: {} };

  test.each([
    ['self_send paused', { pausedAt: new Date(), email }, availability()],
    ['self_send paused', { pausedAt: new Date(), email }, capture],
    [
      'self_send paused',
      { pausedAt: new Date(), channelChoice: 'email' as const, email },
      availability(),
    ],
    ['self_send staff_choice', { channelChoice: 'self_send' as const, email }, availability()],
    ['self_send staff_choice', { channelChoice: 'self_send' as const }, capture],
    ['email staff_choice', { channelChoice: 'email' as const, email }, availability()],
    ['email staff_choice', { channelChoice: 'email' as const, email }, availability({}, nowhere)],
    ['self_send no_address', { channelChoice: 'email' as const }, availability()],
    [
      'self_send email_stopped',
      { channelChoice: 'email' as const, email },
      availability({}, { isEmailStopped: true }),
    ],
    ['capture staff_choice', { channelChoice: 'email' as const, email }, capture],
    [
      'capture capture_mode',
      { channelChoice: 'email' as const },
      availability({}, { mode: 'capture', ...nowhere }),
    ],
    ['house_cwc gateway', { pausedAt: null, channelChoice: null, email }, availability()],
  ])('with the result %s', (expected, settings, known) => {
    expect(choiceFor({ ...house, ...settings }, facts, known)).toBe(expected);
  });

  test('and require no title when no gateway is used', () => {
    const office = { ...house, channelChoice: 'self_send' as const };
    expect(choiceFor(office, { ...facts, prefix: '' }, availability())).toBe(
      'self_send staff_choice',
    );
  });
});
