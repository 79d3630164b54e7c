import { z } from 'zod';

/**
 * Phone number in the form "202-225-0000"; brackets, dots, and spaces around the ten digits are
 * corrected.
 */
export const phoneNumber = z.string().transform((text, context) => {
  const [, area, exchange, line] =
    /^\(?([2-9]\d\d)\)?[ .-]*([2-9]\d\d)[ .-]*(\d{4})$/.exec(text.trim()) ?? [];
  if (area) return `${area}-${exchange}-${line}`;
  context.addIssue({ code: 'custom', message: `"${text}" is not a phone number` });
  return z.NEVER;
});
