type Props = { next: { id: string; reference: string } | null };

/** The way on to the next message that somebody has to look at, and that nobody has to go on. */
export function NextMessage({ next }: Props) {
  return (
    <nav className="staff-next" aria-label="Review">
      {next ? (
        <a href={`/staff/messages/${next.id}`}>
          Next message that waits<span className="hidden">: {next.reference}</span>
        </a>
      ) : (
        <span>No other message waits for a look.</span>
      )}{' '}
      <span className="hint">
        You can stop here and come back: closed texts stay closed until you open them.
      </span>
    </nav>
  );
}
