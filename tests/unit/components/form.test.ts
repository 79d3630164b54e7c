import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ErrorSummary } from '@/components/form/error-summary';
import { Field, Radios } from '@/components/form/fields';

describe('Field', () => {
  const zip = { name: 'zip', label: 'ZIP code', hint: 'Five digits', errorLabel: 'Error:' };

  test('associates the label and the hint with the input', () => {
    const html = renderToStaticMarkup(Field({ ...zip, autoComplete: 'postal-code' }));
    expect(html).toContain('<label for="zip">ZIP code');
    expect(html).toContain('aria-describedby="zip-hint"');
    expect(html).toContain('autoComplete="postal-code"');
    expect(html).not.toContain('aria-invalid');
  });

  test('shows its error and escapes the entered value', () => {
    const html = renderToStaticMarkup(
      Field({ ...zip, error: 'Enter your ZIP code', defaultValue: '"><script>' }),
    );
    expect(html).toContain('aria-describedby="zip-hint zip-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});

test('the first radio button has the id that the error summary links to', () => {
  const options = [
    { value: 'TX-35', label: 'TX-35' },
    { value: 'TX-37', label: 'TX-37' },
  ];
  const html = renderToStaticMarkup(
    Radios({ name: 'district', label: 'Your district', options, defaultValue: 'TX-37' }),
  );
  expect(html).toContain('id="district"');
  expect(html).toMatch(/id="district-1"[^>]*checked/);
});

describe('ErrorSummary', () => {
  test('links to each field, but not for problems of the whole form', () => {
    const html = renderToStaticMarkup(
      ErrorSummary({
        title: 'Please check the following',
        problems: [
          { field: 'zip', sentence: 'Enter your ZIP code' },
          { field: 'form', sentence: 'Try again' },
        ],
      }),
    );
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#zip">Enter your ZIP code</a>');
    expect(html).toContain('<li>Try again</li>');
  });

  test('renders nothing without problems', () => {
    expect(renderToStaticMarkup(ErrorSummary({ title: 'Check this', problems: [] }))).toBe('');
  });
});
