import { nothingWords } from '@/lib/staff/inbox/inbox-labels';
import type { Nothing } from '@/lib/staff/inbox/inbox-query';
import { messagesWords } from './count-words';

type Props = { matches: number | Nothing; order: string };

/** How many messages fit, or why none can. */
export function Matches({ matches, order }: Props) {
  if (typeof matches !== 'number') return <p>{nothingWords[matches.nothing]}</p>;
  if (matches === 0) return <p>No messages are found like this.</p>;
  return (
    <p>
      <strong>{messagesWords(matches)}</strong>, {order}
    </p>
  );
}
