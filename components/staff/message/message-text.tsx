import type { StaffMessage } from '@/lib/staff/messages/find-message';

/** What the supporter wrote, as it is: text, never markup. */
export function MessageText({ message }: { message: StaffMessage }) {
  const { subject, body, ownText, templateText } = message;
  if (message.erasedAt) return <p>The person and what they wrote have been erased.</p>;
  return (
    <section aria-labelledby="text">
      <h2 id="text" dir="auto">
        {subject || 'No subject'}
      </h2>
      <p className="letter written" dir="auto" lang={message.language}>
        {body}
      </p>
      {templateText && ownText && (
        <details>
          <summary>Their own words alone</summary>
          <p className="letter written" dir="auto" lang={message.language}>
            {ownText}
          </p>
        </details>
      )}
      {templateText && !ownText && <p className="hint">This is the letter as it was offered.</p>}
    </section>
  );
}
