import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NoMessages } from '@/components/staff/inbox/inbox-parts';
import { glossary } from '@/lib/staff/help/page-help';
import {
  needCounts,
  needLabels,
  statusCounts,
  statusFilterLabels,
} from '@/lib/staff/inbox/inbox-labels';
import { statusLabels } from '@/lib/staff/labels';
import { groupLabels, letterOutcomeLabels } from '@/lib/staff/reports/report-labels';

test('a delivery that may have arrived is called unconfirmed in every list, as in the glossary', () => {
  const names = [
    ...[statusLabels.unconfirmed, statusFilterLabels.unconfirmed, statusCounts.unconfirmed],
    ...[needLabels.unclear, needCounts.unclear, letterOutcomeLabels.unconfirmed],
  ];
  expect(new Set(names.map((name) => name.toLowerCase()))).toEqual(new Set(['unconfirmed']));
  expect(groupLabels.failed).toBe('Not delivered, or unconfirmed');
  expect(glossary.map(([word]) => word)).toContain('Unconfirmed');
});

test.each([true, false])(
  'an empty inbox links admins only to what they may change (%s)',
  (isAdmin) => {
    const shown = renderToStaticMarkup(
      createElement(NoMessages, { matches: 0, filters: {}, isAdmin }),
    );
    expect(shown).toContain('No messages yet.');
    expect(shown.includes('href="/staff/campaign/review"')).toBe(isAdmin);
  },
);
