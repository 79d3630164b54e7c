/** Degrees as maps write them, without a unit: "30.2672,-97.7431". */
const POINT = /^\s*([+-]?\d+(?:\.\d+)?)\s*,\s*([+-]?\d+(?:\.\d+)?)\s*$/;

/** "Austin TX 78704" after a street: no comma parts the town from its state. */
const TOWN_AND_STATE = /(?<=,.*[^,\s])\s+([A-Za-z]{2}\s+\d{5}(?:-\d{4})?)\s*$/;

/**
 * Takes an address apart that was written in one line: "street, city, ST zip", a ZIP code alone,
 * or "latitude,longitude". What cannot be told apart is left to the checks of each field.
 */
export function readAddressLine(line: string): Record<string, string> {
  const [, latitude, longitude] = POINT.exec(line) ?? [];
  if (latitude && longitude) return { latitude, longitude };
  const parts = line
    .replace(TOWN_AND_STATE, ', $1')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const isStateApart = parts.length > 2 && /^[A-Za-z]{2}$/.test(parts.at(-2) ?? '');
  const end = parts.splice(isStateApart ? -2 : -1).join(' ');
  const [, state = '', zip = ''] = /^(?:([A-Za-z]{2})(?:\s+|$))?(.*)$/.exec(end) ?? [];
  const [street = '', ...rest] = parts;
  const city = rest.pop() ?? '';
  return { street, street2: rest.join(', '), city, state, zip };
}
