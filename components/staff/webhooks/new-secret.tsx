/** The secret, while it may still be seen. */
export function NewSecret({ secret }: { secret: string | undefined }) {
  if (!secret) return null;
  return (
    <section className="staff-notice" aria-labelledby="secret">
      <h2 id="secret">Its secret</h2>
      <p>
        Copy it into the receiver now. It is shown here for five minutes and never again; if it is
        lost, renew it.
      </p>
      <p className="webhook-secret">
        <code>{secret}</code>
      </p>
    </section>
  );
}
