import type { Edition } from './edition';
import { fillIn, type OfficeValues } from './fill-in';

type Of = { chamber: 'house' | 'senate'; carriedIt: boolean };

/** The lines to say to one office: an ask, or thanks to who carried the Act. */
export function callScript(
  { script, thanks }: Pick<Edition, 'script' | 'thanks'>,
  { chamber, carriedIt }: Of,
  values: OfficeValues,
): string[] {
  return fillIn((carriedIt ? thanks : script)[chamber], values);
}
