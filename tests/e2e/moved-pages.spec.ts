import { expect, test } from './fixtures';

const TOKEN = 'a-token-of-an-old-email';

/** Former addresses, which are linked in emails or posted by open pages, and their targets. */
const moved = {
  '/en/by-hand?district=CA-12': '/en/send-yourself?district=CA-12',
  '/es/by-hand': '/es/send-yourself',
  '/en/write/message?draft': '/en/write?draft=',
  [`/en/receipt/${TOKEN}/held`]: `/en/receipt/${TOKEN}/your-data`,
  [`/es/receipt/${TOKEN}/kit/sen-NY-1`]: `/es/receipt/${TOKEN}/send-yourself`,
  [`/es/receipt/${TOKEN}/send-yourself/NY-S1`]: `/es/receipt/${TOKEN}/send-yourself`,
  [`/api/receipts/${TOKEN}/held`]: `/api/receipts/${TOKEN}/your-data`,
  '/staff/forgotten': '/staff/forgot-password',
  '/staff/new-password?token=abc': '/staff/reset-password?token=abc',
  '/staff/people/7': '/staff/team/7',
  '/staff/figures?days=30': '/staff/reports?days=30',
};

for (const [from, to] of Object.entries(moved)) {
  test(`${from} redirects to ${to}`, async ({ request, site }) => {
    const answer = await request.get(site.url + from, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(to);
  });
}

test('a form that was open during an upgrade is redirected to its new path', async ({
  request,
  site,
}) => {
  const form = { language: 'en', token: TOKEN };
  for (const [from, to] of [
    ['withdraw', 'cancel'],
    ['by-hand', 'self-sent'],
  ]) {
    const headers = { origin: site.url };
    const old = `${site.url}/api/receipts/${from}`;
    const answer = await request.post(old, { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(`/api/receipts/${to}`);
  }
});

test('an old link opens the current page', async ({ page, site }) => {
  await page.goto(`${site.url}/en/by-hand`);
  await expect(page).toHaveURL(`${site.url}/en/send-yourself`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
