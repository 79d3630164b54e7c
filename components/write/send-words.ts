import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { ChosenOffice } from '@/lib/offices/offices';

/** What the last button really does: only what reaches an office is called sending. */
export function sendWords(
  language: Language,
  offices: Pick<ChosenOffice, 'channel' | 'rehearsal'>[],
): string {
  const { write, rehearsal } = copy(language);
  const byUs = offices.filter(({ channel }) => channel !== 'hand-off');
  const captured = byUs.filter(({ channel }) => channel === 'capture').length;
  const tried = captured + byUs.filter((office) => office.rehearsal).length;
  const sent = byUs.length - tried;
  if (byUs.length === 0) return write.check.sendByHand;
  if (tried === 0) return write.check.send(sent);
  if (sent > 0) return rehearsal.buttonBoth(sent, tried);
  return captured === tried ? write.check.sendCaptured(tried) : rehearsal.button(tried);
}
