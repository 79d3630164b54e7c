/** State shared by routes and the worker, which are two module graphs of one process. */
const shared = globalThis as { campaignWake?: () => void };

/**
 * Makes the worker of this process, if there is one, look for work now instead of at its next
 * round.
 */
export function wakeWorker(): void {
  shared.campaignWake?.();
}

export function onWake(wake: (() => void) | undefined): void {
  shared.campaignWake = wake;
}
