import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MessagePreview } from '@/components/write/check-parts';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import { parts } from '../delivery/sample-letter';

const office: ChosenOffice = {
  seat: 'TX-37',
  bioguide: 'E000001',
  name: 'Pat Example',
  chamber: 'house',
  state: 'TX',
  district: 'TX-37',
  party: 'Example',
  phone: null,
  localPhones: [],
  contactForm: null,
  website: null,
  channel: 'house-cwc',
  reason: 'gateway',
  testMode: false,
};
const writer = { ...parts.writer, subject: parts.subject, message: parts.body };
const preview = (language: 'en' | 'es', changed: Partial<ChosenOffice> = {}) =>
  renderToStaticMarkup(
    createElement(MessagePreview, {
      language,
      writer,
      offered: '',
      open: true,
      shown: 1,
      office: { ...office, ...changed },
    }),
  );

test('only the preview of a message to an online system says what that system leaves out', () => {
  expect(preview('en')).toContain('The House’s online system leaves out');
  expect(preview('es')).toContain('El sistema en línea de la Cámara no incluye');
  expect(preview('en', { chamber: 'senate' })).toContain('The Senate’s online system leaves out');
  expect(preview('en', { channel: 'email', reason: 'no_gateway' })).not.toContain('online system');
});

test('the preview shows the beginning of the message and folds the rest', () => {
  const message = 'First paragraph.\n\nSecond one.\n\nThe end.';
  const shownAt = (shown: number) => {
    const props = { language: 'en' as const, office, offered: '', open: true, shown };
    const element = createElement(MessagePreview, {
      ...props,
      writer: { ...writer, message },
    });
    return renderToStaticMarkup(element).split('Show the rest of the message');
  };
  const [one = '', restOfOne = ''] = shownAt(1);
  expect(one).toMatch(/Dear Representative Example,\s+First paragraph\./);
  expect(one).not.toContain('Second one.');
  expect(restOfOne).toMatch(/Second one\.\s+The end\.\s+Sincerely,/);
  const [two = '', restOfTwo = ''] = shownAt(2);
  expect(two).toContain('Second one.');
  expect(restOfTwo).not.toContain('Second one.');
});

test('the preview of a message to an online system leaves out what that system does not get', () => {
  const message = 'I live in Austin.\n\nThank you and warm regards,\nSam Sample';
  const shown = (changed: Partial<ChosenOffice>) => {
    const written = { ...writer, firstName: 'Sam', lastName: 'Sample', message };
    const props = { language: 'en' as const, offered: '', open: true, shown: 2 };
    const element = createElement(MessagePreview, {
      ...props,
      writer: written,
      office: { ...office, ...changed },
    });
    return renderToStaticMarkup(element);
  };
  expect(shown({})).not.toContain('warm regards');
  expect(shown({})).toContain('I live in Austin.');
  expect(shown({ channel: 'email', reason: 'no_gateway' })).toContain('warm regards');
});
