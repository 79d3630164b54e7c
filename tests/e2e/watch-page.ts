import type { Page } from 'playwright/test';

/**
 * Collects everything that a page may do wrong while it is open: requests to another host, console
 * output, errors, and violations of the policy.
 * @param notThere addresses of pages that answer 404, which the browser itself reports in the
 * console
 */
export async function watchPage(page: Page, origin: string, notThere?: RegExp): Promise<string[]> {
  const wrong: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`forbidden: ${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) wrong.push(`asks ${request.url()}`);
  });
  page.on('console', (message) => {
    if (!notThere?.test(page.url())) wrong.push(`${page.url()} says ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${page.url()} breaks: ${error.message}`));
  return wrong;
}
