import { readInbox } from '@/lib/staff/inbox/inbox';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import type { InboxQuestion } from './inbox-questions';

/**
 * The inbox of one database, in a process of its own as the site is; the settings come with it.
 * Answers each query with the milliseconds that all of its page took.
 */
process.on('message', async (query: InboxQuestion) => {
  const began = performance.now();
  const { matches } = await readInbox(readFilters(query));
  process.send?.({ took: performance.now() - began, matches });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
