/** A line to fill in with a pen. */
export function Blank({ label }: { label: string }) {
  return (
    <p className="blank">
      <span>{label}</span>
    </p>
  );
}
