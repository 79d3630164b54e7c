/**
 * HTTP status of a page about something that does not exist, or that cannot be shown while the
 * database does not answer. A page cannot set its status, and the framework's own way leaves the
 * page empty without scripts; our server reads it from here.
 */
export function Status({ code }: { code: 404 | 410 | 503 }) {
  return <meta name="campaign-status" content={String(code)} />;
}
