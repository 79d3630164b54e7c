import { expect, test } from 'vitest';
import { readAddressLine } from '@/lib/lookup/address-line';
import { readDistrict } from '@/lib/lookup/district';
import { findOffices } from '@/lib/lookup/find-offices';
import { lookupQuery, readLookupQuery } from '@/lib/lookup/lookup-query';

/** A small generator with a seed, so that a failure can be seen again (Lehmer, MINSTD). */
function randomWith(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const odd = [
  '\0',
  '\uD800',
  '\u202E',
  '１',
  '–',
  ' ',
  ',',
  '-',
  '%',
  '<',
  "'",
  '😀',
  '\n',
  'é',
  '\u2028',
];

function text(random: (below: number) => number) {
  const pieces = Array.from({ length: random(12) }, () =>
    random(2)
      ? String.fromCharCode(random(0x180))
      : random(2)
        ? String(random(10))
        : (odd[random(odd.length)] ?? ''),
  );
  return pieces.join('');
}

const strange = [null, undefined, 7, true, [], {}, [['10001']], { zip: 1 }, Number.NaN];

test('whatever is typed gets an answer, and only keys for problems', async () => {
  const random = randomWith(73_119);
  const value = () => (random(6) === 0 ? strange[random(strange.length)] : text(random));
  const zip = () => (random(2) ? String(random(100_000)).padStart(5, '0') : value());
  for (let round = 0; round < 3_000; round++) {
    const input = { zip: zip(), street: value(), city: value(), state: value(), district: value() };
    const result = await findOffices(input);
    if (result.outcome === 'problem') {
      expect(Object.values(result.problems).join('')).toMatch(/^[a-z_]+$/);
    }
    expect(lookupQuery(result)).toMatch(/^[\x21-\x7e]+$/);
  }
});

test('whatever stands in an address bar or on the command line is read', async () => {
  const random = randomWith(4_323);
  for (let round = 0; round < 2_000; round++) {
    const words = text(random);
    expect(readDistrict(words) ?? 'AK-AL').toMatch(/^[A-Z]{2}-(\d\d|AL)$/);
    const query = { district: words, choose: words, state: words, away: words, zip: [words] };
    expect(readLookupQuery(query)).toHaveProperty('outcome');
    expect(await findOffices(readAddressLine(words))).toHaveProperty('outcome');
  }
});
