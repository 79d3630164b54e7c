export type MessageParams = { id: string };

export function messagePath(id: string): string {
  return `/staff/messages/${encodeURIComponent(id)}`;
}

/**
 * Where an action leads: back to its message, or to the inbox when there is none. The place in the
 * page takes the focus, so that whoever works by keyboard or ear begins at what happened.
 * @param seen the version of the page that was told it is stale
 */
export function afterAction(id: string, notice: string, seen?: string): string {
  const query = new URLSearchParams({ notice, ...(notice === 'stale' && seen && { seen }) });
  return `${notice === 'no_message' ? '/staff/inbox' : messagePath(id)}?${query}#notice`;
}

/** Back to the form whose fields have problems, as `problemQuery` names them. */
export function backToForm(id: string, problems: string): string {
  return `${messagePath(id)}?${problems}#problems`;
}
