/** A stranger does not close a channel for longer. */
const MAX_MS = 60 * 60_000;

/**
 * What a `Retry-After` header asks for, in seconds or as a date.
 * @returns milliseconds from now; undefined when it says nothing that can be read.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : dateOf(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_MS);
}

/** Dates of HTTP begin with a day of the week; Date.parse would take almost anything. */
function dateOf(text: string) {
  return /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
}
