import type { GatewayChamber } from '@/lib/platform/gateway-settings';

/** Hours of the day in Washington, "05:00" up to but without "07:00". */
export type DownTime = { day: 'every' | 'Sun' | 'Wed'; from: string; to: string };

/** When the gateways are being worked on, as they tell those who send to them. */
export const usualDownTimes: Record<GatewayChamber, readonly DownTime[]> = {
  house: [{ day: 'every', from: '00:00', to: '06:00' }],
  senate: [
    { day: 'Sun', from: '00:00', to: '06:00' },
    { day: 'Wed', from: '05:00', to: '07:00' },
  ],
};

const washington = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** By the clocks of Washington: in summer an hour earlier than in winter. */
export function isDown(downTimes: readonly DownTime[], now: Date): boolean {
  const parts = washington.formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return downTimes.some(
    ({ day, from, to }) =>
      (day === 'every' || day === part('weekday')) && from <= time && time < to,
  );
}
