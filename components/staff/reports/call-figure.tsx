import { callOutcomes } from '@/lib/offices/calling/calls';
import { callWords } from '@/lib/staff/reports/report-labels';
import type { CallFigure as Counted } from '@/lib/staff/reports/reports';
import { FigureSection } from './figure-section';
import { NumberTable } from './number-table';

/** Calls to offices, as the visitors who made them say. */
export function CallFigure({ calls }: { calls: Counted[] }) {
  const callsOf = (outcome: string) =>
    calls.filter((each) => each.outcome === outcome).reduce((sum, each) => sum + each.calls, 0);
  return (
    <FigureSection
      id="calls"
      title="Calls"
      counts="Calls that visitors say they made to offices, by the day they told us. Nobody checks them, and nothing about the caller is kept."
    >
      <NumberTable
        caption="Calls by how they went"
        heads={['How it went', 'Calls']}
        rows={callOutcomes.map((outcome) => {
          return { key: outcome, name: callWords[outcome], numbers: [callsOf(outcome)] };
        })}
      />
    </FigureSection>
  );
}
