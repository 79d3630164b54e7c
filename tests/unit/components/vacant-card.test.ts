import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DistrictLinks } from '@/components/lookup/district-links';
import { VacantCard } from '@/components/lookup/office-card';
import { VacantSeats } from '@/components/write/check-parts';
import { DistrictButton } from '@/components/write/choose-parts';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import type { VacantOffice } from '@/lib/offices/offices';

const office: VacantOffice = {
  seat: 'TX-23',
  chamber: 'house',
  state: 'TX',
  district: 'TX-23',
  vacant: true,
  since: '2026-04-15',
};

describe.each(languages)('in %s', (language) => {
  const { vacant } = copy(language).lookup;
  const card = (change: Partial<VacantOffice> = {}) =>
    renderToStaticMarkup(createElement(VacantCard, { language, office: { ...office, ...change } }));

  test('a seat is called vacant only while that is known', () => {
    expect(card()).toContain(vacant.meanwhile);
    const unconfirmed = card({ notConfirmedSince: '2027-01-03' });
    expect(unconfirmed).toContain(vacant.newCongress.house('TX\u201123'));
    expect(unconfirmed).toContain('2027');
    expect(unconfirmed).not.toContain(vacant.meanwhile);
  });

  test('the seat of a whole state or territory has the name of the place', () => {
    const wyoming = card({ seat: 'WY-AL', state: 'WY', district: 'WY-AL' });
    expect(wyoming).toContain(vacant.house('Wyoming'));
    expect(wyoming).not.toContain('>WY');
    const capital = card({ seat: 'DC-AL', state: 'DC', district: 'DC-AL' });
    expect(capital).toMatch(/House seat for the District of|Escaño del Distrito de/);
  });

  test('where no one else is elected to Congress, no other members are named', () => {
    expect(card({ seat: 'DC-AL', state: 'DC', district: 'DC-AL' })).not.toContain(vacant.meanwhile);
    expect(card({ seat: 'AK-AL', state: 'AK', district: 'AK-AL' })).toContain(vacant.meanwhile);
  });

  test('the preview names a vacant seat with its chamber', () => {
    const { message } = copy(language).write;
    const senate = { seat: 'OH-S3', chamber: 'senate', state: 'OH', district: null } as const;
    const offices = [office, { ...office, ...senate }];
    const shown = renderToStaticMarkup(createElement(VacantSeats, { language, offices }));
    expect(shown).toContain(message.vacant(message.seat.house('TX\u201123')));
    expect(shown).toContain(message.vacant(message.seat.senate('Ohio')));
  });

  test('a button of the writing pages calls a seat vacant only if that is known', () => {
    const button = (member: string | undefined) =>
      renderToStaticMarkup(
        createElement(DistrictButton, { language, district: 'TX-23', name: 'TX-23', member }),
      );
    expect(button('Pat Example')).toMatch(/<strong>Pat Example<.strong> <span>TX-23</);
    expect(button(undefined)).toContain(copy(language).write.choose.vacant);
    expect(button('')).toContain('<strong>TX-23</strong>');
    expect(button('')).not.toContain(copy(language).write.choose.vacant);
  });

  test('a district without a known member is listed without a name', () => {
    const names = new Map([['TX-22', '']]);
    const list = renderToStaticMarkup(
      createElement(DistrictLinks, { language, districts: ['TX-22', 'TX-23'], names }),
    );
    expect(list).toContain('>TX-22</a>');
    expect(list).toContain(`>TX-23: ${copy(language).choose.vacant}</a>`);
  });
});
