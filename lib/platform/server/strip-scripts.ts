/**
 * Pages are plain HTML: every script that is not ours is taken out of the finished page, since a
 * tree without client components (tests/unit/architecture.test.ts) has nothing for the framework's
 * 134 kB to do. Ours carry `data-site`. What visitors type is escaped by React, so that no `<script`
 * of theirs reaches this point, and inside a script React escapes `</script`, so that the first end
 * is the right one.
 */
const FRAMEWORK_SCRIPT = /<script(?![^>]*\sdata-site)[^>]*>[\s\S]*?<\/script>/g;
const SCRIPT_PRELOAD =
  /<link(?=[^>]*\srel="(?:modulepreload|preload)")(?=[^>]*\sas="script")[^>]*>/g;

export function stripScripts(html: string): string {
  return html.replace(FRAMEWORK_SCRIPT, '').replace(SCRIPT_PRELOAD, '');
}

/**
 * Whether the page came whole. What a Suspense boundary sends later is put in its place by a script
 * of the framework: without it the visitor would wait for ever.
 */
export function isWhole(html: string): boolean {
  return !html.includes('<template id="B:');
}

const STATUS = /<meta name="campaign-status" content="(\d{3})"\s*\/?>/;

/**
 * A page cannot set its own status, so a page that stands for "not found" says it in a meta tag,
 * which is taken out here.
 */
export function takeStatus(html: string): { html: string; status?: number } {
  const found = html.match(STATUS);
  return found ? { html: html.replace(STATUS, ''), status: Number(found[1]) } : { html };
}
