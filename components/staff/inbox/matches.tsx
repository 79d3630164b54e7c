import { nothingWords } from '@/lib/staff/inbox/inbox-words';
import type { Nothing } from '@/lib/staff/inbox/wanted';
import { messagesWords } from './count-words';

/** How many messages fit, or why none can. */
export function Matches({ matches, order }: { matches: number | Nothing; order: string }) {
  if (typeof matches !== 'number') return <p>{nothingWords[matches.nothing]}</p>;
  if (matches === 0) return <p>No messages are found like this.</p>;
  const words = messagesWords(matches);
  return (
    <p>
      <strong>{words.charAt(0).toUpperCase() + words.slice(1)}</strong>, {order}
    </p>
  );
}
