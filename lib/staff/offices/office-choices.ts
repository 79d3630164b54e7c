import { type Choice, chooseChannel } from '@/lib/lookup/roster/office-channel';
import { readWays } from '@/lib/lookup/roster/ways';
import { db } from '@/lib/platform/db';

export type OfficeChoice = {
  seat: string;
  state: string;
  /** Null: nobody holds the seat. */
  name: string | null;
  choice: Choice | null;
};

/** The channel that an ordinary letter, sure of its district and with a title, takes to each seat. */
export async function listOfficeChoices(): Promise<OfficeChoice[]> {
  const [offices, ways] = await Promise.all([
    db().office.findMany({
      select: { seat: true, state: true, name: true, chamber: true, email: true },
      orderBy: [{ state: 'asc' }, { chamber: 'asc' }, { seat: 'asc' }],
    }),
    readWays(),
  ]);
  return offices.map(({ chamber, email, ...office }) => ({
    ...office,
    choice: office.name === null ? null : chooseChannel({ ...office, chamber, email }, {}, ways),
  }));
}

export type ChoiceCount = Choice & { offices: number };

/** How many offices have the same channel for the same reason, the most first. */
export function countChoices(list: OfficeChoice[]): ChoiceCount[] {
  const counts = new Map<string, ChoiceCount>();
  for (const { choice } of list) {
    if (!choice) continue;
    const key = `${choice.channel} ${choice.reason}`;
    counts.set(key, { ...choice, offices: (counts.get(key)?.offices ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.offices - one.offices);
}
