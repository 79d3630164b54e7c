import { MAX_MATCHES } from '@/lib/staff/inbox/counts';

/** A capped count: "1,000+". */
export function countWords(count: number): string {
  const most = MAX_MATCHES.toLocaleString('en-US');
  return count > MAX_MATCHES ? `${most}+` : count.toLocaleString('en-US');
}

export const messagesWords = (count: number) =>
  `${countWords(count)} ${count === 1 ? 'message' : 'messages'}`;
