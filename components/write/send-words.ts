import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { ChosenOffice } from '@/lib/offices/office-channels';

/** What the last button really does: only what reaches an office is called sending. */
export function sendWords(
  language: Language,
  offices: Pick<ChosenOffice, 'channel' | 'testMode'>[],
): string {
  const { write, testMode } = copy(language);
  const byUs = offices.filter(({ channel }) => channel !== 'self-send');
  const captured = byUs.filter(({ channel }) => channel === 'capture').length;
  const tried = captured + byUs.filter((office) => office.testMode).length;
  const sent = byUs.length - tried;
  if (byUs.length === 0) return write.check.sendYourself;
  if (tried === 0) return write.check.send(sent);
  if (sent > 0) return testMode.buttonBoth(sent, tried);
  return captured === tried ? write.check.sendCaptured(tried) : testMode.button(tried);
}
