import { z } from 'zod';

/** Response bodies of `/healthz` and `/readyz`. */
export const aliveAnswer = z.object({ status: z.literal('alive') });
export const readyAnswer = z.object({ status: z.literal('ready') });
export const notReadyAnswer = z.object({
  status: z.literal('not ready'),
  missing: z
    .enum(['database', 'migrations', 'roster', 'writes', 'stopping'])
    .describe(
      '`writes`: nothing can be saved. `stopping`: the process is shutting down, so route visitors elsewhere.',
    ),
});

export type Alive = z.infer<typeof aliveAnswer>;
export type Ready = z.infer<typeof readyAnswer>;
export type NotReady = z.infer<typeof notReadyAnswer>;
