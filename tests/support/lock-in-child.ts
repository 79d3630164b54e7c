import { lockFolder } from '@/lib/platform/embedded-postgres/folder-lock';

/** Locks each folder that it is asked for, reports whether it succeeded, and never unlocks. */
process.on('message', async (folder: string) => {
  process.send?.((await lockFolder(folder)) ? 'locked' : 'refused');
});
process.send?.('ready');
