import { byGroup } from '@/lib/staff/reports/outcome-groups';
import { numberWords } from '@/lib/staff/reports/report-labels';
import { type FigureRange, rangeQuery } from '@/lib/staff/reports/report-range';
import type { OfficeFigure as Office } from '@/lib/staff/reports/reports';
import { FigureSection } from './figure-section';
import { NumberTable } from './number-table';

type Props = { offices: Office[]; officeCount: number; range: FigureRange };

/** Letters by office: those with the most, and all when asked for. */
export function OfficeFigure({ offices, officeCount, range }: Props) {
  const rows = offices.map(({ seat, name, letters, outcomes }) => {
    const { arrived, self_send, open, kept_here, failed } = byGroup(outcomes);
    return {
      key: seat,
      name: seat ? [seat, name].filter(Boolean).join(' ') : 'Seat not known',
      numbers: [letters, arrived, self_send, open, kept_here, failed],
    };
  });
  const isShort = officeCount > offices.length;
  return (
    <FigureSection
      id="offices"
      title="Letters by office"
      counts="The same letters, by the seat they are for; the name is who holds it now."
    >
      <NumberTable
        caption={isShort ? `The ${offices.length} offices with the most letters` : 'All offices'}
        heads={['Office', 'Letters', 'Accepted', 'By hand', 'Not ended', 'Kept here', 'Failed']}
        rows={rows}
        isWide
      />
      {isShort && (
        <p>
          <a href={`/staff/reports?${rangeQuery(range)}&offices=all#offices`}>
            Show all {numberWords(officeCount)} offices
          </a>
        </p>
      )}
    </FigureSection>
  );
}
