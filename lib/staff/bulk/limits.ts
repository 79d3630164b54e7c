import { GRACE_MS } from '@/lib/delivery/grace';

/** Messages of one action: as many as a person can answer for, and a request can carry out. */
export const MAX_BULK = 1_000;

export const GRACE_SECONDS = GRACE_MS / 1000;
