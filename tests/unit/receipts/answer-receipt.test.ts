import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerReceiptForm } from '@/app/api/receipts/answer-receipt';
import { rereadEnv } from '@/lib/platform/env';
import { POST_WAIT_MS } from '@/lib/platform/patience';

beforeEach(() => {
  vi.stubEnv('LOG', 'off');
  rereadEnv();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rereadEnv();
});

test('a button of the receipt is answered 503 when the database hangs', async () => {
  const body = new URLSearchParams({ language: 'es', token: 'x' });
  const request = new Request('http://localhost/api/receipts/cancel', { method: 'POST', body });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const answer = answerReceiptForm(request, () => {
    begin();
    return new Promise(() => {});
  });
  await begun;
  await vi.advanceTimersByTimeAsync(POST_WAIT_MS);
  expect((await answer).status).toBe(503);
  expect(await (await answer).text()).toContain('<html lang="es">');
});
