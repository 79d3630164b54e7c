import { MAX_MATCHES } from '@/lib/staff/inbox/counts';

/** Count with a cap, such as "1,000+". */
function formatCount(count: number): string {
  const most = MAX_MATCHES.toLocaleString('en-US');
  return count > MAX_MATCHES ? `${most}+` : count.toLocaleString('en-US');
}

export const formatMessages = (count: number) =>
  `${formatCount(count)} ${count === 1 ? 'message' : 'messages'}`;
