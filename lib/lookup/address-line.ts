/**
 * Takes an address apart that was written in one line: "street, city, ST zip", or a ZIP code
 * alone. What cannot be told apart is left to the checks of each field.
 */
export function readAddressLine(line: string): Record<string, string> {
  const parts = line
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const end = parts.splice(/^\d/.test(parts.at(-1) ?? '') && parts.length > 2 ? -2 : -1).join(' ');
  const [, state = '', zip = ''] = /^(?:([A-Za-z]{2})(?:\s+|$))?(.*)$/.exec(end) ?? [];
  const [street = '', ...rest] = parts;
  const city = rest.pop() ?? '';
  return { street, street2: rest.join(', '), city, state, zip };
}
