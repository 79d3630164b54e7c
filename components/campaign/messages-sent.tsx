import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** How many messages left through this site; nothing while there are none. */
export function MessagesSent({ language, count }: { language: Language; count: number }) {
  const { home } = copy(language);
  if (count === 0) return null;
  return <p className="messages-sent">{home.messagesSent(count)}</p>;
}
