import type { Least } from '@/lib/staff/inbox/counts';
import { nothingWords } from '@/lib/staff/inbox/inbox-labels';
import type { Nothing } from '@/lib/staff/inbox/wanted';
import { messagesWords } from './count-words';

type Props = { matches: number | Least | Nothing; order: string };

/** How many messages fit, or why none can. */
export function Matches({ matches, order }: Props) {
  if (typeof matches !== 'number' && 'nothing' in matches)
    return <p>{nothingWords[matches.nothing]}</p>;
  if (matches === 0) return <p>No messages are found like this.</p>;
  const words =
    typeof matches === 'number'
      ? messagesWords(matches)
      : `at least ${messagesWords(matches.least)}`;
  return (
    <p>
      <strong>{words.charAt(0).toUpperCase() + words.slice(1)}</strong>, {order}
    </p>
  );
}
