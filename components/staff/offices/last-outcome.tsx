import type { OfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { StatusTag } from '../status-tag';
import { When } from '../when';

/** The newest letter that went well, or that did not. */
export function LastOutcome({ of }: { of: OfficeDeliveries['accepted'] | undefined }) {
  if (!of) return 'None';
  return (
    <>
      <When at={of.at} /> <StatusTag {...of} />
    </>
  );
}
