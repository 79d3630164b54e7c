import { noticeWords, refusalWords } from '@/lib/staff/staff-copy';

/**
 * What the last action came to, by the key in the address bar. An address that ends in `#notice`
 * brings the focus here.
 */
export function Notice({ of: key }: { of?: string }) {
  if (!key) return null;
  if (Object.hasOwn(refusalWords, key)) {
    return (
      <p className="staff-notice staff-refusal" role="alert" id="notice" tabIndex={-1}>
        {refusalWords[key]}
      </p>
    );
  }
  return Object.hasOwn(noticeWords, key) ? (
    <p className="staff-notice" role="status" id="notice" tabIndex={-1}>
      {noticeWords[key]}
    </p>
  ) : null;
}
