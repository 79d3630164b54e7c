import { describe, expect, test } from 'vitest';
import { problemsOf } from '@/lib/lookup/address';
import { messageLimits, messageSchema } from '@/lib/messages/schema';
import { fieldText } from '@/lib/platform/text';
import { sampleInput } from './sample-input';

function problems(change: object) {
  const read = messageSchema.safeParse({ ...sampleInput, ...change });
  return read.success ? {} : problemsOf(read.error);
}

const parsed = (change: object = {}) => messageSchema.parse({ ...sampleInput, ...change });

const without = (field: string) => problems({ [field]: undefined });

test('a valid message is accepted and normalized', () => {
  expect(parsed({ state: 'ny', zip: '10001-0001' })).toEqual({
    ...sampleInput,
    phone: '202-555-0100',
    newsletter: false,
    addressProgram: false,
    district: undefined,
    offices: undefined,
  });
});

test.each(['firstName', 'lastName', 'email', 'street', 'city', 'state', 'zip'])(
  '%s must be present and valid text on one line',
  (field) => {
    expect(without(field)).toEqual({ [field]: 'missing' });
    expect(problems({ [field]: ' \u200B\n' })).toEqual({ [field]: 'missing' });
    for (const wrong of [7, true, [], {}, 'a\u0000b', 'a\u001Bb', 'a\uD800b']) {
      expect(problems({ [field]: wrong })).toEqual({ [field]: 'wrong' });
    }
  },
);

test.each([
  ['firstName', messageLimits.name],
  ['lastName', messageLimits.name],
  ['street', 100],
  ['street2', 100],
  ['city', 60],
])('%s may have at most %i code points', (field, most) => {
  expect(problems({ [field]: '😀'.repeat(most) })).toEqual({});
  expect(problems({ [field]: '😀'.repeat(most + 1) })).toEqual({ [field]: 'too_long' });
});

test.each(['phone', 'prefix', 'street2', 'newsletter', 'addressProgram', 'district', 'offices'])(
  '%s may be missing or null',
  (field) => {
    expect(without(field)).toEqual({});
    expect(problems({ [field]: null })).toEqual({});
  },
);

describe.each(['addressProgram', 'newsletter'] as const)('%s', (field) => {
  test.each([true, 'true', 'TRUE', 1, '1', 'on', 'Yes', 'sí', ' yes '])(
    'is yes for %j',
    (value) => {
      expect(parsed({ [field]: value })[field]).toBe(true);
    },
  );

  test.each([false, 'false', 0, '0', '', null, undefined, 'No', 'off'])('is no for %j', (value) => {
    expect(parsed({ [field]: value })[field]).toBe(false);
  });

  test.each(['maybe', 'yes please', 2, -1, [], ['yes'], {}])('is refused for %j', (value) => {
    expect(problems({ [field]: value })).toEqual({ [field]: 'wrong' });
  });
});

test.each([
  ['sam', 'wrong'],
  ['sam@', 'wrong'],
  ['sam@example', 'wrong'],
  ['sam@example.org, eve@example.org', 'wrong'],
  ['sam@example.org\r\nBcc: eve@example.org', 'wrong'],
  ['sam.example.org', 'wrong'],
  [`${'x'.repeat(250)}@example.org`, 'too_long'],
])('the email address %j is refused: %s', (email, problem) => {
  expect(problems({ email })).toEqual({ email: problem });
});

test.each([
  ['+1 (202) 555-0100', '202-555-0100'],
  ['202.555.0100', '202-555-0100'],
  ['１ ２０２ ５５５ ０１００', '202-555-0100'],
])('the phone number %j is stored as %s', (phone, stored) => {
  expect(parsed({ phone }).phone).toBe(stored);
});

test.each(['555-0100', '202-555-01000', '102-555-0100', 'call me'])(
  '%j is not a phone number',
  (phone) => expect(problems({ phone })).toEqual({ phone: 'wrong' }),
);

test('a name may not contain an email address', () => {
  expect(problems({ firstName: 'Sam <eve@example.org>' })).toEqual({ firstName: 'wrong' });
  expect(problems({ lastName: "O'Example-Sample, Jr." })).toEqual({});
});

test.each(['.', '-', '—', '?', '. .', '\u0301', '\u2800', '\u3164'])('%j is not a name', (text) => {
  expect(problems({ firstName: text })).toEqual({ firstName: 'no_letters' });
  expect(problems({ lastName: text })).toEqual({ lastName: 'no_letters' });
});

test('an email address with an international domain is stored in ASCII', () => {
  expect(parsed({ email: ' <r&d@müller.example> ' }).email).toBe('r&d@xn--mller-kva.example');
});

test('a title must be in the list', () => {
  for (const prefix of ['Lord', 'Right Honorable', 'x'.repeat(5_000)]) {
    expect(problems({ prefix })).toEqual({ prefix: 'wrong' });
  }
});

test.each([
  ['Mr', 'Mr.'],
  ['MR.', 'Mr.'],
  ['ms', 'Ms.'],
  ['Dr', 'Dr.'],
  ['miss', 'Miss'],
  [' mx ', 'Mx.'],
])('the title %j is read as %s', (prefix, title) => {
  expect(parsed({ prefix }).prefix).toBe(title);
});

test.each([
  [undefined, 'en'],
  [null, 'en'],
  ['', 'en'],
  ['EN', 'en'],
  ['en-US', 'en'],
  ['ES', 'es'],
  ['es-MX', 'es'],
  ['es_419', 'es'],
])('the language %j is read as %s', (language, read) => {
  expect(parsed({ language }).language).toBe(read);
});

describe('subject and message', () => {
  test.each([
    ['subject', '', 'missing'],
    ['subject', '12345', 'too_short'],
    ['subject', 'x'.repeat(501), 'too_long'],
    ['subject', 'a\u0000bcdefg', 'wrong'],
    ['message', undefined, 'missing'],
    ['message', ' \n ', 'missing'],
    ['message', '12345', 'too_short'],
    ['message', 'x'.repeat(10_001), 'too_long'],
    ['message', { text: 'I ask you' }, 'wrong'],
  ])('%s %j is %s', (field, text, problem) => {
    expect(problems({ [field]: text })).toEqual({ [field]: problem });
  });

  test('are limited in code points', () => {
    expect(problems({ message: '😀'.repeat(10_000), subject: '😀'.repeat(500) })).toEqual({});
    expect(problems({ message: '😀'.repeat(6), subject: '😀'.repeat(6) })).toEqual({});
  });

  test('keep the subject on one line', () => {
    expect(parsed({ subject: 'Support\r\nBcc: eve@example.org' }).subject).toBe(
      'Support Bcc: eve@example.org',
    );
  });
});

test.each([
  [{ language: 'fr' }, { language: 'wrong' }],
  [{ language: 'esp' }, { language: 'wrong' }],
  [{ language: 7 }, { language: 'wrong' }],
  [{ district: 12 }, { district: 'choose' }],
  [{ offices: 'S000148' }, { offices: 'wrong' }],
  [{ offices: [] }, { offices: 'missing' }],
  [{ offices: ['S000148', 1, null] }, { offices: 'wrong' }],
  [
    { state: 'ZZ', zip: '1234' },
    { state: 'wrong', zip: 'wrong' },
  ],
])('a message with %j has the problems %j', (change, expected) => {
  expect(problems(change)).toEqual(expected);
});

test('unknown fields are dropped', () => {
  const input = JSON.parse(`{"__proto__": {"admin": true}, "id": "1", "certainty": "address"}`);
  expect(Object.keys(parsed(input)).sort()).toEqual(Object.keys(parsed()).sort());
  expect(Object.getPrototypeOf(parsed(input))).toBe(Object.prototype);
});

describe('the text of a letter', () => {
  test('is normalized and stripped of control characters', () => {
    expect(fieldText(' a\r\nb\rc\td\u0000\u0007\uD800\uFFFE ')).toBe('a\nb\nc\td');
    expect(fieldText('e\u0301')).toBe('é');
  });

  test('keeps direction marks, joiners, and every script', () => {
    for (const text of ['\u200Fשלום\u200E', '👩\u200D👧', 'مرحبا', 'a\n\nb']) {
      expect(fieldText(text)).toBe(text);
    }
  });
});
