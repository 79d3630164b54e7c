type Props = {
  /** Days in force, and the proposed number. */
  before: number;
  after: number;
  /** Messages whose personal data the next cleanup would delete with the new time. */
  erased: number;
};

/** Effect of a new retention time. */
export function RetentionEffect({ before, after, erased }: Props) {
  const many = erased === 1 ? '1 message' : `${erased.toLocaleString('en-US')} messages`;
  return (
    <>
      <p>It is kept {before === 1 ? '1 day' : `${before} days`} now.</p>
      {erased > 0 ? (
        <p className="staff-notice staff-refusal">
          With {after === 1 ? '1 day' : `${after} days`} the next cleanup deletes personal data from{' '}
          {many}. This cannot be undone.
        </p>
      ) : (
        <p className="staff-notice">With that time, the next cleanup deletes nothing.</p>
      )}
      {after > before && (
        <p>When people wrote, the privacy page said {before} days. Keep that promise.</p>
      )}
    </>
  );
}
