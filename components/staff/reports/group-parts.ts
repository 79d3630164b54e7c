import { groupNames, type OutcomeGroup } from '@/lib/staff/reports/outcome-groups';
import { groupWords } from '@/lib/staff/reports/report-labels';

const patterns: Record<OutcomeGroup, string> = {
  arrived: 'solid',
  self_send: 'dotted',
  open: 'empty',
  kept_here: 'hatched',
  failed: 'crossed',
};

/** The patterns of what became of letters. */
export const groupParts = groupNames.map((key) => {
  return { key, pattern: patterns[key], words: groupWords[key] };
});
