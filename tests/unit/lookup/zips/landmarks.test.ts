import { describe, expect, test } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { findZipPlace } from '@/lib/lookup/zips/zip-districts';
import {
  type Landmark,
  landmarksAround,
  townOfZip,
  zipCentre,
  zipPlaces,
} from '@/lib/lookup/zips/zip-places';
import { inAutumn2026 } from '../../../support/in-autumn-2026';

inAutumn2026();

const [congress] = congresses;
const splitZips = [...zipPlaces().zips]
  .map((zip) => String(zip).padStart(5, '0'))
  .filter((zip) => {
    const place = findZipPlace(zip, congress);
    return place?.kind === 'districts' && place.districts.length > 1;
  });

describe('the place of a ZIP code', () => {
  test('is the center of its area and the name of its town', () => {
    expect(zipCentre('78701')).toEqual({ latitude: 30.271, longitude: -97.743 });
    expect(townOfZip('78701')).toBe('Austin');
    // The ZIP code of a single building has no area but a center.
    expect(zipCentre('00501')?.latitude).toBeCloseTo(40.8, 1);
    expect(townOfZip('96799')).toBe('Pago Pago');
  });

  test.each(['09001', '00000', '7870', '', 'abcde'])('is unknown for "%s"', (zip) => {
    expect(zipCentre(zip)).toBeUndefined();
    expect(townOfZip(zip)).toBeUndefined();
  });
});

const namesOf = (marks: Landmark[], district: string) =>
  marks.filter((mark) => mark.district === district).map(({ name }) => name);

describe('the landmarks of a split ZIP code', () => {
  test('are in their district', () => {
    const marks = landmarksAround('90210', ['CA-30', 'CA-32', 'CA-36']);
    expect(namesOf(marks, 'CA-30')).toContain('Burbank');
    expect(namesOf(marks, 'CA-32')).toContain('Sherman Oaks');
    expect(namesOf(marks, 'CA-36')).toContain('Venice');
  });

  test('are ZIP codes where a large city has a single name', () => {
    const marks = landmarksAround('78704', ['TX-35', 'TX-37']);
    expect(new Set(marks.map(({ district }) => district))).toEqual(new Set(['TX-35', 'TX-37']));
    for (const { district, name } of marks) {
      expect(findZipPlace(name, congress)).toEqual({ kind: 'districts', districts: [district] });
    }
  });

  test('are empty for an unknown ZIP code', () => {
    expect(landmarksAround('99999', ['TX-35', 'TX-37'])).toEqual([]);
  });

  test('are at most six per district, without duplicates or the town itself', {
    timeout: 30_000,
  }, () => {
    expect(splitZips.length).toBeGreaterThan(5_000);
    for (const zip of splitZips.filter((_, index) => index % 20 === 0)) {
      const place = findZipPlace(zip, congress);
      const candidates = place?.kind === 'districts' ? place.districts : [];
      const marks = landmarksAround(zip, candidates);
      const names = marks.map(({ name }) => name);
      for (const id of candidates) expect(namesOf(marks, id).length).toBeLessThanOrEqual(6);
      expect(names).not.toContain(townOfZip(zip));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
