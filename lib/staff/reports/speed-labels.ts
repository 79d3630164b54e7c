import { bucketEnds, medianBucket } from '@/lib/messages/reports/speed';

const units = [
  { seconds: 86_400, name: 'days' },
  { seconds: 3_600, name: 'hours' },
  { seconds: 60, name: 'minutes' },
  { seconds: 1, name: 'seconds' },
] as const;

/**
 * The median in words: "about 4 minutes", and between which two times it lies for certain.
 * Nothing where no letter was accepted.
 */
export function speedWords(
  buckets: Map<number, number>,
): { about: string; between: string } | undefined {
  const bucket = medianBucket(buckets);
  if (bucket === undefined) return undefined;
  const { from, to } = bucketEnds(bucket);
  if (from === 0) return { about: 'about a second or less', between: 'at most 1.2 seconds' };
  const middle = Math.sqrt(from * to);
  const unit = units.find(({ seconds }) => middle >= seconds) ?? units[3];
  const round = (seconds: number, by: (value: number) => number) => {
    const value = seconds / unit.seconds;
    const digits = value < 10 ? 10 : 1;
    return by(value * digits) / digits;
  };
  const ends = `${round(from, Math.floor)} and ${round(to, Math.ceil)} ${unit.name}`;
  return { about: `about ${round(middle, Math.round)} ${unit.name}`, between: `between ${ends}` };
}
