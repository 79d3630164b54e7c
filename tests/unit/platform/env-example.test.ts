import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEnv } from '@/lib/platform/env';

const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);

test('every setting is documented, and nothing else', () => {
  // Optional settings are in the result only when they are set.
  const read = Object.keys(readEnv(Object.fromEntries(documented.filter(([, value]) => value))));
  const optional = [
    ...['SECRET_KEY', 'SECRET_KEY_PREVIOUS', 'METRICS_TOKEN', 'GEOCODIO_KEY', 'RECEIPTS_SECRET'],
    ...['HOUSE_CWC_KEY', 'SENATE_CWC_KEY'],
  ];
  expect(documented.map(([name]) => name).sort()).toEqual(
    [...new Set([...read, ...optional])].sort(),
  );
});

test('the defaults in the example are the real defaults', () => {
  const real = readEnv({}) as Record<string, unknown>;
  const examples = ['SITE_URL', 'DATABASE_URL', 'TRUSTED_PROXIES', 'DATA_DIR', 'CONGRESS_DIR'];
  for (const [name, value] of documented) {
    if (examples.includes(name) || real[name] === undefined || value === '') continue;
    expect(String(real[name]), name).toBe(value);
  }
});
