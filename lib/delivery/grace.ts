/**
 * Grace period after staff decide about several messages at once: nothing is sent during it,
 * neither letters nor rejection emails, so that staff can notice a mistake and undo it.
 */
export const GRACE_MS = 30_000;
