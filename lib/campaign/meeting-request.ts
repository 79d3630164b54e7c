import type { Edition } from './edition';
import { fillIn, type OfficeValues } from './fill-in';

/** A request for a meeting, to copy: what only the writer knows stands in brackets. */
export function meetingRequest(
  { meeting }: Pick<Edition, 'meeting'>,
  values: OfficeValues,
): string {
  return fillIn(meeting, values).join('\n\n');
}
