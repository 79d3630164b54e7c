import { serve } from './serve';

/**
 * Serves until SIGINT or SIGTERM, then finishes the work in progress. A signal during the start
 * aborts it at its next step, and everything already started is stopped.
 */
export async function serveUntilStopped({ dev }: { dev: boolean }) {
  const asked = new AbortController();
  const { signal } = asked;
  const stopAsked = new Promise((resolve) => signal.addEventListener('abort', resolve));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Ctrl-C is received twice, from the terminal and from npm; only the first one counts.
    process.on(name, () => {
      if (!signal.aborted)
        process.stdout.write('\nStopping: finishing requests and deliveries in progress …\n');
      asked.abort();
    });
  }
  // The reader of the output may disappear with a closed terminal, which must not stop the site.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const stop = await serve({ dev, signal }).catch((problem) => {
    // A child process that was also stopped by the terminal's Ctrl-C makes its step fail.
    if (!signal.aborted) throw problem;
  });
  if (stop) {
    await stopAsked;
    await stop();
  }
  process.stdout.write('Stopped.\n');
  process.exit(0);
}
