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
const sure: LetterFacts = { certainty: 'address', prefix: 'Ms.' };

function ways(
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

const said = (...args: Parameters<typeof chooseChannel>) => {
  const { channel, reason } = chooseChannel(...args);
  return `${channel} ${reason}`;
};

test('a gateway takes what it can take, in both modes', () => {
  for (const mode of ['live', 'capture'] as const) {
    expect(said(house, sure, ways({}, { mode }))).toBe('house_cwc gateway');
    expect(said(senate, sure, ways({}, { mode }))).toBe('senate_cwc gateway');
  }
});

test('an unknown fact about a letter blocks no channel', () => {
  expect(said(senate, {}, ways())).toBe('senate_cwc gateway');
});

const none = { gateways: {} };
const seatWithoutCode = { seat: 'TX', chamber: 'house' } as const;

describe('a letter that a gateway cannot accept goes by email, self-send, or capture', () => {
  test.each([
    ['no_gateway', house, sure, ways({}, none)],
    ['stopped', house, sure, ways({ isStopped: true })],
    ['no_code', seatWithoutCode, sure, ways()],
    ['list_unknown', house, sure, ways({ codes: undefined })],
    ['not_listed', senate, sure, ways({ codes: ['HTX37', 'STX02'] })],
    ['district_chosen', senate, { ...sure, certainty: 'chosen' as const }, ways()],
    ['near_boundary', house, { ...sure, certainty: 'near_boundary' as const }, ways()],
    ['no_title', house, { ...sure, prefix: '' }, ways()],
    ['no_title', senate, { ...sure, prefix: '' }, ways()],
    ['title_not_taken', senate, { ...sure, prefix: 'Mx.' }, ways()],
    // A reason that no answer can fix comes before one that a title would.
    ['district_chosen', house, { certainty: 'chosen' as const, prefix: '' }, ways()],
  ])('%s', (reason, office, letter, known) => {
    expect(said(office, letter, known)).toBe(`self_send ${reason}`);
    const email = 'office@example.org';
    expect(said({ ...office, email }, letter, known)).toBe(`email ${reason}`);
    const captured = reason === 'no_gateway' ? 'capture_mode' : reason;
    expect(said({ ...office, email }, letter, { ...known, mode: 'capture' })).toBe(
      `capture ${captured}`,
    );
  });

  test('self-send while email is stopped', () => {
    const office = { ...house, email: 'office@example.org' };
    const stopped = ways({}, { ...none, isEmailStopped: true });
    expect(said(office, sure, stopped)).toBe('self_send email_stopped');
    expect(said(house, sure, stopped)).toBe('self_send no_gateway');
  });
});

test.each(['zip', 'address', 'location'] satisfies Certainty[])(
  'a district known by %s is sure enough',
  (certainty) => {
    expect(said(house, { ...sure, certainty }, ways())).toBe('house_cwc gateway');
  },
);

test.each(['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'])('both chambers take %s', (prefix) => {
  expect(said(house, { ...sure, prefix }, ways())).toBe('house_cwc gateway');
  expect(said(senate, { ...sure, prefix }, ways())).toBe('senate_cwc gateway');
});

test('the House takes any title', () => {
  expect(said(house, { ...sure, prefix: 'Mx.' }, ways())).toBe('house_cwc gateway');
});

test('one chamber’s gateway says nothing about the other', () => {
  const { gateways } = ways();
  const onlyHouse = ways({}, { gateways: { house: gateways.house } });
  expect(said(house, sure, onlyHouse)).toBe('house_cwc gateway');
  expect(said(senate, sure, onlyHouse)).toBe('self_send no_gateway');
});

test('answers write a channel with a hyphen', () => {
  expect(printChannel('self_send')).toBe('self-send');
});

describe('staff settings of an office come first', () => {
  const email = 'office@example.org';
  const capture = ways({}, { mode: 'capture' });
  const nowhere = { gateways: {} };

  test.each([
    ['self_send paused', { pausedAt: new Date(), email }, ways()],
    ['self_send paused', { pausedAt: new Date(), email }, capture],
    ['self_send paused', { pausedAt: new Date(), channelChoice: 'email' as const, email }, ways()],
    ['self_send staff_choice', { channelChoice: 'self_send' as const, email }, ways()],
    ['self_send staff_choice', { channelChoice: 'self_send' as const }, capture],
    ['email staff_choice', { channelChoice: 'email' as const, email }, ways()],
    ['email staff_choice', { channelChoice: 'email' as const, email }, ways({}, nowhere)],
    ['self_send no_address', { channelChoice: 'email' as const }, ways()],
    [
      'self_send email_stopped',
      { channelChoice: 'email' as const, email },
      ways({}, { isEmailStopped: true }),
    ],
    ['capture staff_choice', { channelChoice: 'email' as const, email }, capture],
    [
      'capture capture_mode',
      { channelChoice: 'email' as const },
      ways({}, { mode: 'capture', ...nowhere }),
    ],
    ['house_cwc gateway', { pausedAt: null, channelChoice: null, email }, ways()],
  ])('%s', (expected, settings, known) => {
    expect(said({ ...house, ...settings }, sure, known)).toBe(expected);
  });

  test('and no title is asked for where no gateway is used', () => {
    const office = { ...house, channelChoice: 'self_send' as const };
    expect(said(office, { ...sure, prefix: '' }, ways())).toBe('self_send staff_choice');
  });
});
