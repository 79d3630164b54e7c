import { z } from 'zod';

/** "202-225-0000"; brackets, dots and blanks around the ten digits are put right. */
export const phone = z.string().transform((text, context) => {
  const [, area, exchange, line] =
    /^\(?([2-9]\d\d)\)?[ .-]*([2-9]\d\d)[ .-]*(\d{4})$/.exec(text.trim()) ?? [];
  if (area) return `${area}-${exchange}-${line}`;
  context.addIssue({ code: 'custom', message: `"${text}" is not a phone number` });
  return z.NEVER;
});

/** A web address; a doubled first letter ("hhttps:") occurs in the source and is put right. */
export const webAddress = z
  .string()
  .transform((text) => text.trim().replace(/^h+(?=ttps?:)/, 'h'))
  .refine(isWebAddress, 'is not a web address');

function isWebAddress(text: string) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
