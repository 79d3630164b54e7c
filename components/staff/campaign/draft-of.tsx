import type { History } from '@/lib/staff/campaign/read-history';

/** Which draft a form was made of, so that a stale page is told so. */
export function DraftOf({ history: { draft } }: { history: History }) {
  return (
    <>
      <input type="hidden" name="draft" value={draft?.id ?? ''} />
      <input type="hidden" name="version" value={draft?.version ?? 0} />
    </>
  );
}
