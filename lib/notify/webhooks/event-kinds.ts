/** What other programs can be told of. The triggers on Message and Delivery write the same words. */
export const eventKinds = ['message.received', 'delivery.ended', 'newsletter.opted_in'] as const;

export type EventKind = (typeof eventKinds)[number];

/** What an admin sends to see whether it arrives. */
export const TEST_EVENT = 'test';

export function isEventKind(text: string): text is EventKind {
  return (eventKinds as readonly string[]).includes(text);
}
