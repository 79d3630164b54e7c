import fc from 'fast-check';

/**
 * Half surrogate pairs, control characters, direction marks, digits of other scripts, and the like.
 */
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '\0',
    '\uD800',
    '\u202E10001',
    '１０００１',
    '10001\r\nBcc: x',
    '%00',
    '\u2028',
    '<b>',
  ),
  fc.constantFrom('x'.repeat(101), '😀'.repeat(101), '\uDC00'.repeat(300), ' '.repeat(5_000)),
);

const oddNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(-0, 5e-324, 1e308, 2 ** 53, -1e21, 90.000001),
);

/** Names that have a meaning in JavaScript. */
const oddKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'valueOf', 'toJSON', 'length', 'then'),
  oddText,
);

/** Nested arrays. */
function nest(depth: number) {
  let value: unknown = 7;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** Any value that JSON can represent. */
export const anyJson = fc.oneof(
  { depthSize: 'small' },
  oddText,
  oddNumber,
  fc.constantFrom(null, true, false, nest(30), nest(2_000)),
  fc.jsonValue({ stringUnit: 'binary' }),
  fc.dictionary(oddKey, fc.oneof(oddText, fc.nat(), fc.constant(null)), { maxKeys: 4 }),
  fc.array(oddText, { maxLength: 4 }),
);

/**
 * Any value, including those that JSON cannot represent; without objects that have no prototype,
 * which neither JSON nor a form makes and no comparison takes.
 */
export const anything = fc.oneof(
  anyJson,
  fc.anything({ withBigInt: true, withDate: true, withMap: true }),
);

const plausible: Record<string, fc.Arbitrary<unknown>> = {
  zip: fc.oneof(
    fc.constantFrom('10001', '78704', '73301', '09001', '96960', '20301', '78704-0001', 10001),
    fc.nat(99_999).map((zip) => String(zip).padStart(5, '0')),
  ),
  street: fc.constantFrom('1 Example Street', '100 Sample Lane', 'PO Box 12', ''),
  city: fc.constantFrom('Austin', 'New York', 'Hagåtña', ''),
  state: fc.constantFrom('TX', 'ny', 'GU', 'AE', 'FM', ''),
  district: fc.constantFrom('TX-37', 'NY-12', 'tx-35', 'AK-AL', 'TX-99', ''),
  latitude: fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: 24, max: 49, noNaN: true }),
    fc.constantFrom('30.2672', '-14.27', 30.2672),
  ),
  longitude: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -125, max: -67, noNaN: true }),
    fc.constantFrom('-97.7431', -170.7, 180),
  ),
  accuracy: fc.oneof(fc.constantFrom(20, 1_900, 5_000, -1), oddNumber),
};

/** Object with some of these fields, each plausible or junk. */
export function someFields(
  fields: readonly string[],
  junk: fc.Arbitrary<unknown>,
): fc.Arbitrary<Record<string, unknown>> {
  const values = fields.map((field) => [
    field,
    fc.oneof({ weight: 3, arbitrary: plausible[field] ?? oddText }, { weight: 1, arbitrary: junk }),
  ]);
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

export const lookupFieldNames = Object.keys(plausible);

/** Fields of a form: texts under any names. */
export const anyForm = fc.oneof(
  someFields([...lookupFieldNames, 'language'], oddText),
  fc.dictionary(oddKey, oddText, { maxKeys: 6 }),
) as fc.Arbitrary<Record<string, string>>;

export const anyLine = fc.oneof(
  oddText,
  fc
    .array(fc.oneof(oddText, fc.constantFrom('78704', 'TX', '30.2', '-97.7', ',')), {
      maxLength: 6,
    })
    .map((words) => words.join(', ')),
);

/** JSON nested as deeply as a lookup's body may be; code that recurses into it overflows. */
function deepIn(field: string) {
  const depth = 30_000;
  return `{"${field}":${'['.repeat(depth)}${']'.repeat(depth)}}`;
}

/**
 * Bodies as received over the network: text, bytes that are not text, and JSON that does not end.
 */
export const anyBody = fc.oneof(
  oddText,
  fc.uint8Array({ maxLength: 60 }),
  fc
    .uint8Array({ maxLength: 9 })
    .map((bytes) => Buffer.concat([Buffer.from('{"zip":"'), bytes, Buffer.from('"}')])),
  anyJson.map((value) => JSON.stringify(value)),
  fc.constantFrom('', '{', '{}{}', '[]', 'null', '{"zip":"10001",}', '\uFEFF{"zip":"10001"}'),
  fc
    .tuple(fc.constantFrom('[', '{"zip":', '{"latitude":[['), fc.nat(8_000))
    .map(([piece, times]) => piece.repeat(times)),
  fc.constantFrom('zip', 'latitude', 'message', 'offices', 'seat').map(deepIn),
) as fc.Arbitrary<string | Uint8Array<ArrayBuffer>>;
