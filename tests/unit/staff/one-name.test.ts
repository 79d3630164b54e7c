import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fullName } from '@/components/staff/campaign/bill-parts';
import { NoMessages } from '@/components/staff/inbox/inbox-parts';
import { StartList } from '@/components/staff/settings/start-parts';
import { glossary } from '@/lib/staff/help/page-help';
import {
  deliverySummary,
  needCounts,
  needLabels,
  statusCounts,
  statusFilterLabels,
} from '@/lib/staff/inbox/inbox-labels';
import { statusLabel, statusLabels } from '@/lib/staff/labels';
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

test.each(['office', 'common_words'] as const)(
  'an empty list for "%s" has a next step',
  (nothing) => {
    const shown = renderToStaticMarkup(
      createElement(NoMessages, { matches: { nothing }, filters: {}, isAdmin: false }),
    );
    expect(shown).toContain('<a href="/staff/inbox">Show all messages</a>');
    expect(shown).toMatch(/ (?:Enter|Add) a/);
  },
);

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

const saved = { status: 'accepted', channel: 'capture', testMode: false } as const;
const tested = { status: 'accepted', channel: 'house_cwc', testMode: true } as const;

test.each([
  [[saved, saved], '2 deliveries saved in test mode'],
  [[tested], '1 delivery accepted by a test system'],
  [[saved, tested], '2 deliveries saved in test mode or accepted by a test system'],
])(
  'the inbox calls deliveries that reached no office what their own pages do',
  (deliveries, words) => {
    expect(deliverySummary({ deliveries, holdReason: null })).toBe(words);
    for (const each of deliveries) {
      expect(words).toContain(statusLabel(each).toLowerCase());
      expect(statusFilterLabels.saved.toLowerCase()).toContain(statusLabel(each).toLowerCase());
      expect(groupLabels.kept_here.toLowerCase()).toContain(statusLabel(each).toLowerCase());
    }
  },
);

test.each([
  [101, 'H.R. 1, 101st Congress'],
  [103, 'H.R. 1, 103rd Congress'],
  [111, 'H.R. 1, 111th Congress'],
  [119, 'H.R. 1, 119th Congress'],
  [121, 'H.R. 1, 121st Congress'],
  [122, 'H.R. 1, 122nd Congress'],
])('a bill of the Congress %i is named with its ordinal', (congress, name) => {
  expect(fullName({ congress, type: 'hr', number: 1 })).toBe(name);
});

const step = { step: 'email', isDone: false, now: 'Email stopped.', isStopped: true } as const;

test.each([true, false])(
  'a stopped setup step says who can do it and where (admin: %s)',
  (isAdmin) => {
    const list = renderToStaticMarkup(createElement(StartList, { steps: [step], isAdmin }));
    expect(list).toContain('<a href="/staff/channels">Delivery methods</a>');
    expect(list).toContain(isAdmin ? 'You or another admin can do this.' : 'An admin does this.');
  },
);
