import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/logo/[name]/route';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { removeLogo, setLogo } from '@/lib/staff/campaign/logo-file';
import { freshDatabase } from '@/tests/support/database';
import { png, SVG } from '@/tests/support/sample-logo';
import { admin } from '@/tests/support/sample-staff';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const versionNow = async () => (await database.db.campaign.findFirst())?.version ?? 0;
const change = async () => ({ by: admin, version: await versionNow() });
const logo = async () => (await readCampaignRow()).settings.logo;
const get = (path = '') =>
  GET(new Request(`http://localhost${path}`), {
    params: Promise.resolve({ name: path.split('/').at(-1) ?? '' }),
  });

test('a logo is shown, replaced, and removed, each with an audit entry', async () => {
  const svg = new TextEncoder().encode(SVG);
  expect(await logo()).toBeUndefined();
  expect(await setLogo(svg, await change())).toBe('campaign_logo');
  expect(await setLogo(svg, await change())).toBe('campaign_same');
  const first = await logo();
  const answer = await get(first?.path);
  expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(await answer.text()).not.toContain('script');
  expect(await setLogo(png(40, 20), { by: admin, version: 99 })).toBe('campaign_changed');
  expect(await setLogo(png(40, 20), await change())).toBe('campaign_logo');
  expect((await get((await logo())?.path)).headers.get('content-type')).toBe('image/png');
  expect(await removeLogo(await change())).toBe('campaign_no_logo');
  expect(await logo()).toBeUndefined();
  const lines = await database.db.auditLine.findMany({ where: { action: 'campaign.changed' } });
  expect(lines.map(({ actor }) => actor)).toEqual([admin.name, admin.name, admin.name]);
});

test('an unusable file changes nothing, and an unknown logo path is not found', async () => {
  expect(await setLogo(new Uint8Array(), await change())).toEqual({ problem: 'missing' });
  expect(await setLogo(new Uint8Array([1, 2]), await change())).toEqual({ problem: 'kind' });
  expect((await get('/logo/nothing.svg')).status).toBe(404);
  expect((await get(`/logo/${'a'.repeat(16)}-1x1.svg`)).status).toBe(404);
});
