import type { Copy } from '@/lib/campaign/copy';
import type { Office } from '@/lib/lookup/roster/offices';

/** What the last button really does: only what leaves this machine is called sending. */
export function sendWords(words: Copy['write']['check'], offices: Office[]): string {
  const byUs = offices.filter(({ channel }) => channel !== 'hand-off').length;
  if (byUs === 0) return words.sendByHand;
  const captured = offices.some(({ channel }) => channel === 'capture');
  return captured ? words.sendCaptured(byUs) : words.send(byUs);
}
