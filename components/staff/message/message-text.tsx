import {
  type ContentWarning,
  contentWarningOf,
} from '@/lib/messages/content-warning/content-warning';
import type { StaffMessage } from '@/lib/staff/messages/find-message';

const describes: Record<ContentWarning, string> = {
  violence: 'violence',
  child: 'a child',
  slur: 'insulting words',
  others: 'other people by name',
};

/**
 * What the supporter wrote, as it is: text, never markup. Where it may be hard to read it is
 * closed, and a line says in general what it may tell of.
 */
export function MessageText({ message }: { message: StaffMessage }) {
  if (message.erasedAt) return <p>The person and what they wrote have been erased.</p>;
  const contentWarning = contentWarningOf(message);
  return (
    <section aria-labelledby="text">
      <h2 id="text" dir="auto">
        {message.subject || 'No subject'}
      </h2>
      {contentWarning.length === 0 ? (
        <Words message={message} />
      ) : (
        <details className="staff-closed">
          <summary>
            Show the text: it may tell of {listOf(contentWarning.map((kind) => describes[kind]))}
          </summary>
          <Words message={message} />
        </details>
      )}
    </section>
  );
}

function Words({ message: { body, ownText, templateText, language } }: { message: StaffMessage }) {
  return (
    <>
      <p className="letter written" dir="auto" lang={language}>
        {body}
      </p>
      {templateText && ownText && (
        <details>
          <summary>Their own words alone</summary>
          <p className="letter written" dir="auto" lang={language}>
            {ownText}
          </p>
        </details>
      )}
      {templateText && !ownText && <p className="hint">This is the letter as it was offered.</p>}
    </>
  );
}

const listOf = (words: string[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
