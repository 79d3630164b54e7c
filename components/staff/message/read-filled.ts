import { cookies } from 'next/headers';
import { oneOf, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { messageProblems } from '@/lib/staff/messages/message-fields';
import { typedFor } from '@/lib/staff/messages/message-paths';
import type { Filled } from './rejection-fields';

/** What a form of this message's page had in it when it came back, and what is wrong with it. */
export async function readFilled(messageId: string, query: Query): Promise<Filled> {
  const problems = problemsIn(query, messageProblems);
  const cameBack = problems.length > 0 || oneOf(query, 'notice') === 'stale';
  const kept = await cookies();
  return {
    typed: cameBack ? typedFor(messageId, (name) => kept.get(name)?.value) : {},
    problems: Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence])),
  };
}
