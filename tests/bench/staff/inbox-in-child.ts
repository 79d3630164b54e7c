import { readInbox } from '@/lib/staff/inbox/inbox';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import type { InboxQuestion } from './inbox-questions';

/**
 * Inbox of one database in its own process, as on the site, with inherited settings. It answers
 * each query with the milliseconds that the complete page took.
 */
process.on('message', async (query: InboxQuestion) => {
  const began = performance.now();
  const { matches } = await readInbox(readFilters(query));
  process.send?.({ took: performance.now() - began, matches });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
