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

/** Longer texts about opening hours are about something else. */
const LONGEST_HOURS = 120;

const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .transform((exact) => Math.round(exact * 1000) / 1000)
    .optional()
    .catch(undefined);

/** What is only useful beside a phone: a wrong one is left out and refuses nothing. */
export const placeAndHours = {
  latitude: degrees(90),
  longitude: degrees(180),
  hours: z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(LONGEST_HOURS))
    .optional()
    .catch(undefined),
};
