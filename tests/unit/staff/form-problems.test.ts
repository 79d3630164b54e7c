import { expect, test } from 'vitest';
import { problemQuery, problemsIn, titleOf } from '@/lib/staff/forms/form-problems';

test('problems travel as keys and come back as sentences', () => {
  const query = problemQuery({ email: 'wrong', password: 'short' });
  expect(query).toBe('problem=email.wrong&problem=password.short');
  expect(problemsIn({ problem: ['email.wrong', 'password.short'] })).toEqual([
    { field: 'email', sentence: 'Enter an email address like name@example.org' },
    { field: 'password', sentence: 'The password must have at least 12 characters' },
  ]);
});

test('what is made up in the address bar is not shown', () => {
  const made = [
    'email.<b>',
    '__proto__.toString',
    'constructor.name',
    'email',
    '',
    'name.toString',
  ];
  expect(problemsIn({ problem: made })).toEqual([]);
  expect(titleOf('Sign in', { problem: made })).toBe('Sign in');
  expect(titleOf('Sign in', { problem: 'form.wrong' })).toBe('Error: Sign in');
});
