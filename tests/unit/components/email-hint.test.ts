import { expect, test } from 'vitest';
import { emailPurpose } from '@/components/write/writing-form';

test.each([
  ['capture', 'off', 'test'],
  ['capture', 'required', 'test'],
  ['live', 'off', 'receipt'],
  ['live', 'required', 'confirm'],
] as const)('in %s mode with confirmation %s, the hint is about "%s"', (mode, confirmation, of) => {
  expect(emailPurpose({ confirmation }, mode)).toBe(of);
});
