/**
 * The HTTP status of a page that stands for something that is not there, or that cannot be shown
 * while the database does not answer. A page cannot set it, and
 * the framework's own way leaves the page empty without scripts; our server reads it from here.
 */
export function Status({ code }: { code: 404 | 410 | 503 }) {
  return <meta name="campaign-status" content={String(code)} />;
}
