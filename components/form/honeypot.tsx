/** A field that people do not see and programs fill in. The server refuses what fills it. */
export function Honeypot({ label, name = 'website' }: { label: string; name?: string }) {
  return (
    <div className="honeypot" aria-hidden="true">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
