import { serve } from './serve';

/**
 * Serves until SIGINT or SIGTERM, then finishes what is in hand. A signal during the start is
 * kept until the start is through, so that nothing half started is left behind.
 */
export async function serveUntilStopped(options: { dev: boolean }) {
  let asked = false;
  let wake = () => {};
  const stopAsked = new Promise<void>((resolve) => {
    wake = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Ctrl-C reaches us twice, from the terminal and from npm; only the first one counts.
    process.on(signal, () => {
      if (!asked) process.stdout.write('\nStopping: finishing what is in hand …\n');
      asked = true;
      wake();
    });
  }
  const stop = await serve(options);
  await stopAsked;
  await stop();
  process.stdout.write('Stopped.\n');
  process.exit(0);
}
