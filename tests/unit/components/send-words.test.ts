import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sendLabel, TestLine, VacantSeats } from '@/components/write/check-parts';

const real = { name: 'Ada', channel: 'senate-cwc', testMode: false } as const;
const inTestMode = { name: 'Bob', channel: 'house-cwc', testMode: true } as const;
const byEmail = { name: 'Cleo', channel: 'email', testMode: false } as const;
const captured = { name: 'Dan', channel: 'capture', testMode: false } as const;
const selfSend = { name: 'Eve', channel: 'self-send', testMode: false } as const;

const testLine = (offices: Parameters<typeof TestLine>[0]['offices']) =>
  renderToStaticMarkup(createElement(TestLine, { language: 'en', offices }));

test.each([
  [[real, byEmail, real], 'Send 3 messages', undefined],
  [[real, selfSend, selfSend], 'Send 1 message', undefined],
  [[selfSend], 'Save and continue', undefined],
  [[captured, captured, captured], 'Send 3 messages', '>Test mode: messages are saved on'],
  [
    [inTestMode, inTestMode, selfSend],
    'Send 2 messages',
    'They may go to a House or Senate test system',
  ],
  [[inTestMode, captured], 'Send 2 messages', 'They may go to a House or Senate test system'],
  [[inTestMode, captured, byEmail], 'Send 3 messages', '>Test mode: Bob and Dan will not receive'],
])('for offices %j the button says “%s”', (offices, label, line) => {
  expect(sendLabel('en', offices)).toBe(label);
  if (line) expect(testLine(offices)).toContain(line);
  else expect(testLine(offices)).toBe('');
});

const vacant = { chamber: 'house', vacant: true, since: '2026-11-20' } as const;
const texas = { ...vacant, seat: 'TX-18', state: 'TX', district: 'TX-18' } as const;
const alaska = { ...vacant, seat: 'AK-AL', state: 'AK', district: 'AK-AL' } as const;
const newYork = {
  ...vacant,
  chamber: 'senate',
  seat: 'NY-S1',
  state: 'NY',
  district: null,
} as const;

test.each([
  ['en', texas, 'The House seat for TX‑18 is vacant'],
  ['en', alaska, 'The House seat for Alaska is vacant'],
  ['en', newYork, 'A Senate seat for New York is vacant'],
  ['es', newYork, 'Un escaño de Nueva York en el Senado está vacante'],
] as const)(
  'in %s a vacant seat is named by its chamber and its district or state: %j',
  (language, seat, words) => {
    const element = createElement(VacantSeats, { language, offices: [seat] });
    expect(renderToStaticMarkup(element)).toContain(words);
  },
);
