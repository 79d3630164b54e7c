/** The codes, for as long as they are shown. */
export function RecoveryCodeList({ title, codes }: { title: string; codes: string[] }) {
  return (
    <>
      <h1>{title}</h1>
      <p>
        Without your telephone you sign in with one of these. Each works once. Print them or write
        them down and keep them away from your computer: they are shown only now.
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>
        <a className="button" href="/staff/inbox">
          I have kept them
        </a>
      </p>
    </>
  );
}
