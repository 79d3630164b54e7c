import { oneLine } from '../letters/clean-text';

/**
 * What a mail server calls the letter that it has just taken: "250 2.0.0 Ok: queued as 4F2A1" →
 * "4F2A1", "250 Ok 0100-0" → "0100-0". Its reports of bounces may know no other name. A server
 * without such words gives its whole reply.
 */
export function replyId(response: string): string {
  const line = oneLine(response).slice(0, 200);
  const [, queued, ok] = /queued as ([\w.-]+)|^250 ok ([\w.-]+)$/i.exec(line) ?? [];
  return queued ?? ok ?? line;
}
