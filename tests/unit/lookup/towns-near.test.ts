import { describe, expect, test } from 'vitest';
import { congresses } from '@/lib/lookup/congress';
import { townsNear } from '@/lib/lookup/towns-near';
import { findZipPlace } from '@/lib/lookup/zip-districts';
import { townOfZip, zipCentre, zipPlaces } from '@/lib/lookup/zip-places';

const [congress] = congresses;
const splitZips = [...zipPlaces().zips]
  .map((zip) => String(zip).padStart(5, '0'))
  .filter((zip) => {
    const place = findZipPlace(zip, congress);
    return place?.kind === 'districts' && place.districts.length > 1;
  });

describe('the place of a ZIP code', () => {
  test('is the middle of its area and the name of its town', () => {
    expect(zipCentre('78701')).toEqual({ latitude: 30.271, longitude: -97.743 });
    expect(townOfZip('78701')).toBe('Austin');
    // A building of its own has no area, but a place.
    expect(zipCentre('00501')?.latitude).toBeCloseTo(40.8, 1);
    expect(townOfZip('96799')).toBe('Pago Pago');
  });

  test.each(['09001', '00000', '7870', '', 'abcde'])('is not known of "%s"', (zip) => {
    expect(zipCentre(zip)).toBeUndefined();
    expect(townOfZip(zip)).toBeUndefined();
  });
});

describe('towns that tell districts apart', () => {
  test('lie on the side of their district', () => {
    expect(townsNear('90210', 'CA-30', congress)).toContain('Burbank');
    expect(townsNear('90210', 'CA-32', congress)).toContain('Sherman Oaks');
    expect(townsNear('90210', 'CA-36', congress)).toContain('Venice');
  });

  test('are none for a district that is not a candidate, or the only one', () => {
    expect(townsNear('90210', 'CA-12', congress)).toEqual([]);
    expect(townsNear('78701', 'TX-37', congress)).toEqual([]);
    expect(townsNear('99999', 'TX-37', congress)).toEqual([]);
  });

  test('are at most three, never the own town, and never under two candidates', () => {
    expect(splitZips.length).toBeGreaterThan(5_000);
    for (const zip of splitZips.filter((_, index) => index % 20 === 0)) {
      const place = findZipPlace(zip, congress);
      const candidates = place?.kind === 'districts' ? place.districts : [];
      const towns = candidates.map((district) => townsNear(zip, district, congress));
      for (const few of towns) expect(few.length).toBeLessThanOrEqual(3);
      expect(towns.flat()).not.toContain(townOfZip(zip));
      expect(new Set(towns.flat()).size).toBe(towns.flat().length);
    }
  });
});
