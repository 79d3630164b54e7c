import type { NoticeLabel } from '@/lib/staff/forms/notices';

/** Result of the last action. An address that ends in `#notice` moves the focus here. */
export function Notice({ label }: { label?: NoticeLabel }) {
  if (!label) return null;
  return typeof label === 'string' ? (
    <p className="staff-notice" role="status" id="notice" tabIndex={-1}>
      {label}
    </p>
  ) : (
    <p className="staff-notice staff-refusal" role="alert" id="notice" tabIndex={-1}>
      {label.refused}
    </p>
  );
}
