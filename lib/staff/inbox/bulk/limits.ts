/** Messages of one action: as many as a person can answer for, and a request can carry out. */
export const BULK_MOST = 1_000;

/** How long letters of a bulk action wait before they may leave, so that there is a way back. */
export const GRACE_SECONDS = 30;
