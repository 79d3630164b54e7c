import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LetterPreview } from '@/components/write/letter-preview';
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
    createElement(LetterPreview, {
      language,
      writer,
      open: true,
      office: { ...office, ...changed },
    }),
  );

test('a letter by a gateway says that it goes in fields, any other does not', () => {
  expect(preview('en')).toContain('The House gateway carries your words');
  expect(preview('es')).toContain('El sistema de la Cámara lleva sus palabras');
  expect(preview('en', { chamber: 'senate' })).toContain('The Senate gateway carries');
  expect(preview('en', { channel: 'email', reason: 'no_gateway' })).not.toContain('gateway');
});
