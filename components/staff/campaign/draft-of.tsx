import type { History } from '@/lib/staff/campaign/read-history';

/**
 * Hidden fields with the draft that a form was based on, so that an out-of-date page is detected.
 */
export function DraftOf({ history: { draft } }: { history: History }) {
  return (
    <>
      <input type="hidden" name="draft" value={draft?.id ?? ''} />
      <input type="hidden" name="version" value={draft?.version ?? 0} />
    </>
  );
}
