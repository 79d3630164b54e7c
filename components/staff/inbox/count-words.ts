import { COUNT_MOST } from '@/lib/staff/inbox/counts';

/** A count that stops: "more than 1,000". */
export function countWords(count: number): string {
  const most = COUNT_MOST.toLocaleString('en-US');
  return count > COUNT_MOST ? `more than ${most}` : count.toLocaleString('en-US');
}

export const messagesWords = (count: number) =>
  `${countWords(count)} ${count === 1 ? 'message' : 'messages'}`;
