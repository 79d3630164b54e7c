import type { SeatId } from '../lookup/district';

/** American Samoa's own letters belong to a committee. */
const houseStates: Record<string, string> = { AS: 'AQ' };

/**
 * Code by which the congressional gateways identify an office: `HTX37` for a district, `HAK00` for
 * at-large seats and delegates, `STX01` for a Senate seat, whose number is its class.
 * @param seat "TX-37", "AK-AL", or "TX-S1"; anything else has no code.
 */
export function officeCode(seat: SeatId | string): string | undefined {
  const [, state = '', senateClass, district] =
    /^([A-Z]{2})-(?:S([123])|(\d\d|AL))$/.exec(seat) ?? [];
  if (!state) return undefined;
  if (senateClass) return `S${state}0${senateClass}`;
  return `H${houseStates[state] ?? state}${district === 'AL' ? '00' : district}`;
}
