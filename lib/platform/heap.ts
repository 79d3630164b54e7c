import { setFlagsFromString } from 'node:v8';

/** Growth of the heap, in percent of what was in use after a full collection, before the next. */
const GROWTH_PERCENT = 40;

/**
 * Makes V8 collect garbage before the heap has grown to three times what is in use. Requests that
 * wait for the database outlive the short collections, so a busy site would otherwise hold 300 MB
 * of garbage. Called before the heap grows.
 */
export function keepHeapSmall() {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
