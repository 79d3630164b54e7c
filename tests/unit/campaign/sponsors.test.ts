import { describe, expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { edition, editionFacts, rememberEdition, shippedNames } from '@/lib/campaign/edition';
import { billName } from '@/lib/campaign/edition-parts';
import { findSponsorship, sponsored } from '@/lib/campaign/sponsors';
import { isVacant, listSeats, type Member } from '@/lib/offices/roster';

const sitting = listSeats().filter((seat): seat is Member => !isVacant(seat));

const lists = shippedNames.flatMap((edition) => sponsored[edition]);
const names = lists.flatMap(({ bill, sponsor, cosponsors }) =>
  [sponsor, ...cosponsors].map((one) => ({ ...one, bill: billName(bill), type: bill.type })),
);

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');

test.each(names)(
  'the id of $last of $state on $bill belongs to that member',
  ({ type, ...named }) => {
    const { bioguide, last, state, noLongerSits } = named;
    const member = sitting.find((one) => one.bioguide === bioguide);
    expect(member === undefined).toBe(noLongerSits === true);
    if (!member) return;
    expect(plain(member.name)).toMatch(new RegExp(`\\b${plain(last)}\\b`));
    expect(member.state).toBe(state);
    expect(member.chamber).toBe(type === 'hr' ? 'house' : 'senate');
  },
);

test('every bill of an edition has a list of sponsors without duplicates', () => {
  for (const edition of shippedNames) {
    expect(sponsored[edition].map(({ bill }) => bill)).toEqual(editionFacts(edition).bills);
  }
  for (const { sponsor, cosponsors } of lists) {
    const ids = [sponsor, ...cosponsors].map(({ bioguide }) => bioguide);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('the incomplete lists of 2024 are described as incomplete', () => {
  expect(sponsored['2024-bill'].map(({ more }) => more)).toEqual([true, true]);
  expect(copy('en').actCarried.cosponsors('Rubio (FL)', true)).toContain('among others');
  expect(copy('es').actCarried.cosponsors('Rubio (FL)', true)).toContain(
    'entre otros congresistas',
  );
  expect(copy('en').actCarried.cosponsors('Rubio (FL)', false)).not.toContain('others');
});

describe('findSponsorship', () => {
  test.each([
    ['2024-bill', 'F000478', 'house', 'sponsor', 'H.R. 7137'],
    ['2024-bill', 'G000598', 'house', 'cosponsor', 'H.R. 7137'],
    ['2024-bill', 'G000555', 'senate', 'sponsor', 'S. 4214'],
    ['2026-law', 'J000288', 'house', 'cosponsor', 'H.R. 4323'],
    ['2026-law', 'D000618', 'senate', 'cosponsor', 'S. 2255'],
  ] as const)('in %s finds %s of the %s as the %s of %s', (edition, bioguide, chamber, ...rest) => {
    const [role, bill] = rest;
    const found = findSponsorship(edition, { bioguide, chamber });
    expect(found?.role).toBe(role);
    expect(found && billName(found.bill)).toBe(bill);
    expect(found?.source.url).toMatch(/^https:/);
  });

  const johnson = { bioguide: 'J000288', chamber: 'house' } as const;

  test.each(lists)(
    'finds no one who has moved to the chamber that bill $bill.number did not come from',
    (list) => {
      const edition = shippedNames.find((one) => sponsored[one].includes(list));
      const chamber = list.bill.type === 'hr' ? 'senate' : 'house';
      for (const { bioguide } of [list.sponsor, ...list.cosponsors]) {
        expect(edition && findSponsorship(edition, { bioguide, chamber })).toBeUndefined();
      }
    },
  );

  test('finds the sponsors of a version that staff wrote for the same bills', () => {
    const words = { en: edition('2026-law', 'en'), es: edition('2026-law', 'es') };
    const facts = editionFacts('2026-law');
    rememberEdition('own-1', { facts, words });
    expect(findSponsorship('own-1', johnson)?.role).toBe('cosponsor');
    rememberEdition('own-1', { facts: { ...facts, stance: 'Con' }, words });
    expect(findSponsorship('own-1', johnson)).toBeUndefined();
    const bills = [{ congress: 120, type: 'hr', number: 4323 }] as const;
    rememberEdition('own-1', { facts: { ...facts, bills }, words });
    expect(findSponsorship('own-1', johnson)).toBeUndefined();
  });

  test('finds nothing for a member who did not carry the bill', () => {
    expect(
      findSponsorship('2024-bill', { bioguide: 'D000618', chamber: 'senate' }),
    ).toBeUndefined();
    expect(findSponsorship('2026-law', { bioguide: 'G000598', chamber: 'house' })).toBeUndefined();
  });
});
