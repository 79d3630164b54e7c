import { db } from '@/lib/platform/db';
import { OTHER, otherActors } from './audit-filters';

const names: Record<(typeof otherActors)[number], string> = {
  'command line': 'The operator, at the command line',
  roster: 'The update of the roster',
  timetable: 'The timetable of what is kept how long',
  supporter: 'Supporters, from their receipt',
  unconfirmed: 'The timetable, for messages never confirmed',
  staff: 'Staff, in erasing a message',
};

/** Everybody who can stand in the audit, for a list to choose from. */
export async function whoChoices(): Promise<{ value: string; label: string }[]> {
  const staff = await db().staffUser.findMany({
    select: { id: true, name: true, email: true },
    orderBy: { name: 'asc' },
  });
  return [
    ...staff.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    ...otherActors.map((actor) => ({ value: OTHER + actor, label: names[actor] })),
  ];
}
