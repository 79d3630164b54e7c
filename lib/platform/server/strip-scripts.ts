/**
 * Removes every script that is not ours from a finished page: a tree without client components
 * (tests/unit/architecture.test.ts) does not use the framework's 134 kB. Our scripts carry
 * `data-site`. React escapes the visitors' input, so that no `<script` of theirs reaches this
 * point; inside a script React escapes `</script`, so the first end tag is the right one.
 */
const FRAMEWORK_SCRIPT = /<script(?![^>]*\sdata-site)[^>]*>[\s\S]*?<\/script>/g;
const SCRIPT_PRELOAD =
  /<link(?=[^>]*\srel="(?:modulepreload|preload)")(?=[^>]*\sas="script")[^>]*>/g;

export function stripScripts(html: string): string {
  return html.replace(FRAMEWORK_SCRIPT, '').replace(SCRIPT_PRELOAD, '');
}

/**
 * Whether the page is complete. Content that a Suspense boundary sends later is inserted by a
 * script of the framework; without that script, the visitor would wait forever.
 */
export function isWhole(html: string): boolean {
  return !html.includes('<template id="B:');
}

const STATUS = /<meta name="campaign-status" content="(\d{3})"\s*\/?>/;

/**
 * Status of a page. A page cannot set it, so a "not found" page states it in a meta tag, which is
 * removed here.
 */
export function takeStatus(html: string): { html: string; status?: number } {
  const found = html.match(STATUS);
  return found ? { html: html.replace(STATUS, ''), status: Number(found[1]) } : { html };
}
