import { expect, test } from 'vitest';
import { emailPurpose } from '@/components/write/writing-form';

test.each([
  ['capture', 'off', true, 'test'],
  ['capture', 'required', true, 'test'],
  ['live', 'off', true, 'receipt'],
  ['live', 'required', true, 'confirm'],
  // If we reach no office, nothing is to be confirmed.
  ['live', 'required', false, 'receipt'],
] as const)(
  'in %s mode with confirmation %s and an office reached: %s, the hint is about "%s"',
  (mode, confirmation, isReached, of) => {
    expect(emailPurpose({ confirmation }, isReached, mode)).toBe(of);
  },
);
