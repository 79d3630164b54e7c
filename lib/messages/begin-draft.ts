import { readSettings } from '@/lib/campaign/settings';
import { takeFrom } from '@/lib/platform/rate-limit';
import { createDraft, type Draft } from './draft';

/**
 * A new draft, as long as this network has not begun too many within the hour: each of them is a
 * row of up to half a megabyte that anybody can make.
 * @throws when the database does not answer
 */
export async function beginDraft(
  network: string,
): Promise<{ draft: Draft } | { retryAfterSeconds: number }> {
  const { limits } = await readSettings();
  const turn = await takeFrom('drafts', network, limits.drafts);
  if (!turn.allowed) return { retryAfterSeconds: turn.retryAfterSeconds };
  return { draft: await createDraft({}) };
}
