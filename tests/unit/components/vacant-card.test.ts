import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DistrictLinks } from '@/components/lookup/district-links';
import { VacantCard } from '@/components/lookup/office-card';
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

  test('a district without a known member is listed without a name', () => {
    const names = new Map([['TX-22', '']]);
    const list = renderToStaticMarkup(
      createElement(DistrictLinks, { language, districts: ['TX-22', 'TX-23'], names }),
    );
    expect(list).toContain('>TX-22</a>');
    expect(list).toContain(`>TX-23: ${copy(language).choose.vacant}</a>`);
  });
});
