import { sharedState } from './shared-state';

const worker = sharedState<{ wake?: () => void }>('worker', {});

/**
 * Makes the worker of this process, if there is one, look for work now instead of at its next
 * round.
 */
export function wakeWorker(): void {
  worker.wake?.();
}

export function onWake(wake: (() => void) | undefined): void {
  worker.wake = wake;
}
