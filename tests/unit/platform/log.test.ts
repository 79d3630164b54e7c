import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { logFrameworkOutput } from '@/lib/platform/log';
import { collectOutput } from '../../support/collect-output';

beforeAll(() => {
  vi.stubEnv('LOG', 'info');
  rereadEnv();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

/** Log lines for what Next.js printed. */
function printed(...parts: unknown[]) {
  const output = collectOutput();
  const framework = { error() {}, warn() {}, log() {}, info() {} } as unknown as Console;
  logFrameworkOutput(framework);
  framework.error(...parts);
  return output().trim().split('\n');
}

const SECRET = 'aXl9Qm3kTz0sW5yH';

test.each([
  [`\n ⨯ The requested resource isn't valid for /en/receipt/${SECRET}`],
  [`Failed to find Server Action "${SECRET}". This request might be from an older deployment.`],
  [`\u001b[31m⨯\u001b[39m upstream image response failed for\n{"level":"info","x":"${SECRET}"}`],
  [new Error(`cannot read ${SECRET}\n    at ${SECRET}`)],
  ['⨯', Object.assign(new TypeError(`of ${SECRET}`), { digest: '123456' })],
  [{ anything: SECRET }],
])('%s becomes one log line without data of the visitor', (...parts) => {
  const lines = printed(...parts);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(SECRET);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', event: 'framework_output' });
});

test('the log line has the type and place of the error', () => {
  const problem = Object.assign(new TypeError('text'), { digest: '4711' });
  const [line = ''] = printed('Error:', problem);
  const read = JSON.parse(line);
  expect(read).toMatchObject({ error: 'TypeError', code: '4711', words: 'Error' });
  expect(read.route).toMatch(/^log\.test\.ts:\d+:\d+$/);
  expect(JSON.parse(printed('Failed to find Server Action "x"')[0] ?? '').words).toBe(
    'Failed to find Server Action',
  );
});
