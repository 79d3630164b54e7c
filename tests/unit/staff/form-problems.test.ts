import { expect, test } from 'vitest';
import { z } from 'zod';
import { accessProblems } from '@/lib/staff/access/access-labels';
import {
  noticeIn,
  noticeQuery,
  pageTitle,
  problemQuery,
  problemsFrom,
  problemsIn,
} from '@/lib/staff/forms/form-problems';
import { textsOf } from '@/lib/staff/forms/posted-form';

test('problems are passed as keys and shown as sentences', () => {
  const query = problemQuery(accessProblems, { email: 'wrong', password: 'short' });
  expect(query).toBe('problem=email.wrong&problem=password.short');
  expect(problemsIn({ problem: ['email.wrong', 'password.short'] }, accessProblems)).toEqual([
    { field: 'email', sentence: 'Enter an email address like name@example.org' },
    { field: 'password', sentence: 'The password must be at least 12 characters' },
  ]);
});

test('made-up problems in the address are not shown', () => {
  const made = [
    'email.<b>',
    '__proto__.toString',
    'constructor.name',
    'email',
    '',
    'name.toString',
  ];
  expect(problemsIn({ problem: made }, accessProblems)).toEqual([]);
  expect(pageTitle('Sign in', { problem: made }, accessProblems)).toBe('Sign in');
  const title = pageTitle('Sign in', { problem: 'form.wrong' }, accessProblems);
  expect(title).toBe('Error: Sign in');
});

test('the first problem of each field is used, and every message needs a label', () => {
  const labels = { name: { missing: 'Enter a name', long: 'Shorten the name' } };
  const schema = z.object({ name: z.string().min(1, 'missing').regex(/^x/, 'long') });
  const read = schema.safeParse({ name: '' });
  expect(problemsFrom(labels, read.error as z.ZodError)).toEqual({ name: 'missing' });
  const one = z.string().min(1, 'missing').safeParse('');
  expect(problemsFrom(labels, one.error as z.ZodError, 'name')).toEqual({ name: 'missing' });
  const other = z.object({ name: z.string().min(1, 'other') }).safeParse({ name: '' });
  expect(() => problemsFrom(labels, other.error as z.ZodError)).toThrow('name.other');
});

test('an outcome is passed as a key and shown as the label of the page', () => {
  const labels = { saved: 'Saved.', gone: { refused: 'It is gone.' } } as const;
  expect(noticeQuery(labels, 'gone')).toBe('notice=gone');
  // @ts-expect-error: an outcome without a label does not compile
  noticeQuery(labels, 'lost');
  expect(noticeIn({ notice: 'gone' }, labels)).toEqual({ refused: 'It is gone.' });
  expect(noticeIn({ notice: 'toString' }, labels)).toBeUndefined();
});

test('a NUL in a posted field is dropped, because the database takes none', () => {
  const form = new FormData();
  form.append('exportName', '\0Press\0 list');
  expect(textsOf(form)).toEqual({ exportName: 'Press list' });
});
