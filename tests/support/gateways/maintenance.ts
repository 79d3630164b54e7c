import type { Chamber } from './value-types';

/** Maintenance hours in Washington, from and up to, by day of the week. */
const down: Record<Chamber, (day: string) => [number, number] | undefined> = {
  house: () => [0, 6],
  senate: (day) => (day === 'Sun' ? [0, 6] : day === 'Wed' ? [5, 7] : undefined),
};

const washington = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** Whether the gateway of a chamber is down for its usual maintenance. */
export function isDown(chamber: Chamber, at: Date): boolean {
  const parts = washington.formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hours = down[chamber](part('weekday'));
  const hour = Number(part('hour'));
  return hours !== undefined && hour >= hours[0] && hour < hours[1];
}
