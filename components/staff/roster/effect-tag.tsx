import type { CorrectionEffect } from '@/lib/offices/seat-corrections';
import { effectWords } from '@/lib/staff/offices/roster-labels';

/** What a correction comes to, in a sentence; one that does nothing any more stands out. */
export function EffectTag({ effect }: { effect: CorrectionEffect }) {
  const words = effectWords[effect];
  return effect === 'changes' ? words : <strong>{words}</strong>;
}
