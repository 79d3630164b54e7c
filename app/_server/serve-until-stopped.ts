import { serve } from './serve';

/**
 * Serves until SIGINT or SIGTERM, then finishes what is in hand. A signal during the start ends it
 * at its next step, and nothing half started is left behind.
 */
export async function serveUntilStopped({ dev }: { dev: boolean }) {
  const asked = new AbortController();
  const { signal } = asked;
  const stopAsked = new Promise((resolve) => signal.addEventListener('abort', resolve));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Ctrl-C reaches us twice, from the terminal and from npm; only the first one counts.
    process.on(name, () => {
      if (!signal.aborted)
        process.stdout.write('\nStopping: finishing requests and deliveries in progress …\n');
      asked.abort();
    });
  }
  // Whoever read along may be gone, with a terminal that was closed: that must not end the site.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const stop = await serve({ dev, signal }).catch((problem) => {
    // A child that the terminal's Ctrl-C ended too fails the step it was needed for.
    if (!signal.aborted) throw problem;
  });
  if (stop) {
    await stopAsked;
    await stop();
  }
  process.stdout.write('Stopped.\n');
  process.exit(0);
}
