import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeAddress } from '@/lib/lookup/typed-address';
import { zipPlaces } from '@/lib/lookup/zips/zip-places';

const empty = { street: '', street2: '', city: '', state: '', zip: '' };
const newYork = { ...empty, city: 'New York', state: 'NY', zip: '10005' };

describe('a street named after its town', () => {
  test.each([
    ['123 Calle Ponce', 'Ponce', 'PR', '00716'],
    ['123 Calle San Juan', 'San Juan', 'PR', '00907'],
    ['500 Via San Diego', 'San Diego', 'CA', '92101'],
    ['12 Broadway', 'Broadway', 'VA', '22815'],
    ['77 Highland', 'Highland', 'NY', '12528'],
  ])('stays whole, with and without its place: %j', (street, city, state, zip) => {
    const form = { ...empty, street, city, state, zip };
    expect(completeAddress(form)).toEqual(form);
    expect(completeAddress({ ...form, city: '' })).toEqual({ ...form, city: '' });
    const rest = `${state} ${zip}`;
    for (const line of [`${street}, ${rest}`, `${street} ${rest}`, `${street}, ${city}, ${rest}`]) {
      expect(completeAddress({ ...form, street: line })).toEqual(form);
      expect(completeAddress({ ...empty, street: line }).street).toBe(street);
    }
  });

  test('stays whole in a completed form of any town', () => {
    const { zips, towns } = zipPlaces();
    const before = ['12', '123 Calle', '500 Old', '7 Camino Viejo de', '100 Sample Lane', 'Urb.'];
    const form = fc
      .tuple(
        fc.integer({ min: 0, max: zips.length - 1 }),
        fc.constantFrom('', 'Apt 4, ', '100 Main St, '),
        fc.constantFrom(...before),
      )
      .map(([row, unit, start]) => ({
        ...empty,
        street: `${unit}${start} ${towns[row]}`,
        city: towns[row] || 'Austin',
        zip: String(zips[row]).padStart(5, '0'),
      }));
    fc.assert(
      fc.property(form, (typed) => {
        expect(completeAddress(typed)).toEqual(typed);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['100 Sample Lane Austin', { zip: '78701' }, { street: '100 Sample Lane', city: 'Austin' }],
    ['100 Sample Lane Austin 78701', {}, { street: '100 Sample Lane', city: 'Austin' }],
    ['350 Broadway New York NY 10005', {}, { street: '350 Broadway', city: 'New York' }],
    ['350 Broadway New York NY 10005', newYork, { street: '350 Broadway', city: 'New York' }],
    ['100 5th Ave N New York NY 10005', {}, { street: '100 5th Ave N', city: 'New York' }],
    ['Highway 71 Austin TX 78701', {}, { street: 'Highway 71', city: 'Austin' }],
    ['PO Box 12 Austin TX 78701', {}, { street: 'PO Box 12', city: 'Austin' }],
    ['100 Main St, 2nd Floor Austin TX 78701', {}, { street2: '2nd Floor', city: 'Austin' }],
    ['150 Calle A, Cond. San Juan, PR 00926', {}, { street2: 'Cond. San Juan', city: '' }],
    ['100 Main St, Apt San Juan, PR 00926', {}, { street2: 'Apt San Juan', city: '' }],
    ['150 Calle Marina de San Juan PR 00926', {}, { street: '150 Calle Marina de San Juan' }],
  ])('is told from a street before its town: %j %j', (street, given, parts) => {
    expect(completeAddress({ ...empty, ...given, street })).toMatchObject(parts);
  });
});
