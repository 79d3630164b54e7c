import type { Page } from 'playwright/test';

/** How many sheets come out when this page is printed, with the paper size that it asks for. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
