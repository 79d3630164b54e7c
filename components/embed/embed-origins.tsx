/**
 * Who may frame this page. A page cannot set its own headers; our server reads it from here
 * (lib/platform/server/framers.ts).
 */
export function EmbedOrigins({ origins }: { origins: readonly string[] }) {
  return origins.length > 0 ? <meta name="campaign-framers" content={origins.join(' ')} /> : null;
}
