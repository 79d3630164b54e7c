import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { LookupForm } from '@/components/lookup/lookup-form';
import { rereadEnv } from '@/lib/platform/env';

afterEach(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

const lookup = { language: 'en', view: { outcome: 'form', problems: {} }, typed: {}, problems: [] };
const form = () => renderToStaticMarkup(createElement(LookupForm, { lookup: lookup as never }));

test('the street is asked for only if a geocoder uses it', () => {
  expect(form()).toContain('name="street"');
  vi.stubEnv('GEOCODER', 'off');
  rereadEnv();
  expect(form()).toContain('name="zip"');
  expect(form()).not.toContain('name="street"');
});

test('no field of the lookup cuts a longer address that is pasted into it', () => {
  expect(form()).not.toMatch(/maxlength/i);
});
