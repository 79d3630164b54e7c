/**
 * So long after staff decided about several messages at once nothing of it leaves: no letter, and no
 * mail about a rejection. Time to see a mistake and take it back.
 */
export const GRACE_MS = 30_000;
