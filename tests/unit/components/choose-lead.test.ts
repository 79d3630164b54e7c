import { expect, test } from 'vitest';
import { chooseLead } from '@/components/lookup/choose';
import { copy } from '@/lib/campaign/copy';
import { type DistrictId, districtsOfState } from '@/lib/lookup/district';

const now = new Date('2026-11-23T12:00:00Z');
const later = new Date('2027-01-03T05:00:00Z');

test('a ZIP code is described as split only between districts of the current map', () => {
  const { lead, newMapLead } = copy('en').choose;
  const leadOf = (districts: DistrictId[], day: Date) =>
    chooseLead({ outcome: 'choose', districts }, 'en', day);
  expect(leadOf(['MS-01', 'AL-04'], now)).toBe(lead(2));
  expect(leadOf(['MS-01', ...districtsOfState('AL')], later)).toBe(
    newMapLead('Alabama', 'January 3, 2027', true),
  );
  expect(leadOf(['MA-05', 'MA-07'], later)).toBe(lead(2));
});

test('a ZIP code whose district is unknown gets a sentence with the reason', () => {
  const newYork = { outcome: 'state_only', state: 'NY' } as const;
  expect(chooseLead(newYork, 'es', later)).toBe(copy('es').choose.stateLead('Nueva York'));
  const texas = { outcome: 'state_only', state: 'TX', newMap: true } as const;
  expect(chooseLead(texas, 'en', later)).toContain('Texas has new districts');
  expect(chooseLead(texas, 'en', now)).toBe(copy('en').choose.stateLead('Texas'));
  const missouri = { ...texas, state: 'MO' } as const;
  expect(chooseLead(missouri, 'en', later)).toContain('Missouri may have new districts');
});
