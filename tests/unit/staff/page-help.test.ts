import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findHelp, glossary } from '@/lib/staff/help/page-help';
import { rosterProblems } from '@/lib/staff/roster/correction-form';

/** Pages before signing in explain themselves, and `/staff` redirects. */
const withoutHelp = [
  '/staff',
  ...['/staff/sign-in', '/staff/sign-in/code', '/staff/setup', '/staff/invitation'],
  ...['/staff/forgot-password', '/staff/reset-password'],
];

/** Addresses of the staff pages, from their folders; groups such as `(admin)` are no part of them. */
const pages = readdirSync('app/staff', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/staff/${file}`.replace(/\/\([^/]+\)|\/page\.tsx$/g, ''))
  .filter((page) => !withoutHelp.includes(page));

test.each(pages)('%s has help under "What is this?"', (page) => {
  expect(findHelp(page)?.about).toMatch(/\.$/);
});

test('all pages are found', () => {
  expect(pages).toEqual(expect.arrayContaining(['/staff/bounces', '/staff/restored']));
});

test('the glossary explains words that forms and their problems use', () => {
  const words = glossary.map(([word]) => word);
  expect(words).toEqual(expect.arrayContaining(['Bioguide ID', 'Seat', 'Campaign version']));
  expect(rosterProblems.bioguide.missing).toContain('Bioguide ID');
});
