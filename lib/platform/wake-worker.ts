/** Routes and the worker are two module graphs of one process; they meet here. */
const shared = globalThis as { campaignWake?: () => void };

/** The worker of this process, if there is one, looks at once instead of at its next round. */
export function wakeWorker(): void {
  shared.campaignWake?.();
}

export function onWake(wake: (() => void) | undefined): void {
  shared.campaignWake = wake;
}
