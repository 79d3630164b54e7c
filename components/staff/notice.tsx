import { noticeWords, refusalWords } from '@/lib/staff/staff-copy';

/** What the last action came to, by the key in the address bar. */
export function Notice({ of: key }: { of?: string }) {
  if (!key) return null;
  if (Object.hasOwn(refusalWords, key)) {
    return (
      <p className="staff-notice staff-refusal" role="alert">
        {refusalWords[key]}
      </p>
    );
  }
  return Object.hasOwn(noticeWords, key) ? (
    <p className="staff-notice" role="status">
      {noticeWords[key]}
    </p>
  ) : null;
}
