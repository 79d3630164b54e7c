type Props = {
  /** Days in force, and the proposed ones. */
  before: number;
  after: number;
  /** Messages that the next cleanup would erase with the new time. */
  erased: number;
};

/** Effect of a new retention time. */
export function RetentionEffect({ before, after, erased }: Props) {
  const many = erased === 1 ? '1 message' : `${erased.toLocaleString('en-US')} messages`;
  return (
    <>
      <p>At present they are kept {before === 1 ? '1 day' : `${before} days`}.</p>
      {erased > 0 ? (
        <p className="staff-notice staff-refusal">
          With {after === 1 ? '1 day' : `${after} days`} the next sweep erases the person from{' '}
          {many}. Nothing brings them back.
        </p>
      ) : (
        <p className="staff-notice">With that time the next sweep erases nobody.</p>
      )}
      {after > before && (
        <p>People who wrote so far read {before} days on the privacy page: keep that promise.</p>
      )}
    </>
  );
}
