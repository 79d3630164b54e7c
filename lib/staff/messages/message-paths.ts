export type MessageParams = { id: string };

export function messagePath(id: string): string {
  return `/staff/messages/${encodeURIComponent(id)}`;
}

/** Where an action leads: back to its message, or to the inbox when there is none. */
export function afterAction(id: string, notice: string): string {
  return `${notice === 'no_message' ? '/staff/inbox' : messagePath(id)}?notice=${notice}`;
}
