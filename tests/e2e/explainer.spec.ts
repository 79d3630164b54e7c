import { drawnStages, drawnYears, placeInTime } from '@/lib/campaign/act-history';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import { statistics } from '@/lib/campaign/statistics';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';

for (const language of languages) {
  test(`the page about the Act has structured data in ${language} that the policy allows`, async ({
    page,
  }) => {
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
        console.error(`policy: ${violatedDirective} ${sample}`);
      });
    });
    await page.goto(`/${language}/act`);
    const found = page.locator('script[type="application/ld+json"]');
    const data = JSON.parse((await found.textContent()) ?? '');
    const [about] = data['@graph'];
    expect(about).toMatchObject({ inLanguage: language, name: copy(language).act.title });
    const shown = await page.locator('#questions ~ details summary').allTextContents();
    expect(about.mainEntity.map(({ name }: { name: string }) => name)).toEqual(shown);
    await expectAccessible(page);
    expect(refused).toEqual([]);
  });
}

test('the timeline is drawn to scale', async ({ page }) => {
  await page.goto('/en/act/history');
  const boxes = await page.locator('.years').evaluateAll((drawings) =>
    drawings.map((svg) => {
      const [all, bar] = [svg, svg.querySelector('rect')].map((it) => it?.getBoundingClientRect());
      return (
        all && bar && { left: (bar.left - all.left) / all.width, width: bar.width / all.width }
      );
    }),
  );
  expect(boxes).toHaveLength(4);
  const all = placeInTime(`${drawnYears.end}`);
  Object.values(drawnStages).forEach(({ from, to }, n) => {
    expect(boxes[n]?.left).toBeCloseTo(placeInTime(from) / all, 2);
    expect(boxes[n]?.width).toBeCloseTo((placeInTime(to) - placeInTime(from)) / all, 2);
  });
});

test('in print every answer is open and links show their URLs', async ({ page }) => {
  await page.goto('/en/act');
  const { actQuestions } = copy('en');
  const answer = page.getByText(actQuestions.cost.answer);
  await expect(answer).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeVisible();
  await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
  const after = await page
    .locator('main .source a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('http');
});

for (const language of languages) {
  test(`the Act page in ${language} fits five phone screens and three printed sheets`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(`/${language}/act`);
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / 812);
    expect(screens).toBeLessThanOrEqual(5);
    const paper = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  });
}

test.describe('with forced colors', () => {
  test.use({ colorScheme: 'dark' });

  test('filled dots and bars differ from empty ones', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const paint = (of: string, property: 'fill' | 'stroke') =>
      page
        .locator(of)
        .first()
        .evaluate((it, name) => getComputedStyle(it)[name], property);
    await page.goto('/en/statistics');
    expect(await paint('.dot-on', 'stroke')).not.toBe(await paint('.dot-hole', 'stroke'));
    expect(await paint('.bar-part', 'fill')).not.toBe('none');
    await page.goto('/en/act/history');
    const bar = await paint('.years rect', 'fill');
    expect(bar).not.toBe(await paint('.years-day', 'stroke'));
    expect(bar).not.toBe(await paint('.years path', 'stroke'));
  });
});

test('each statistic names the group that it counts', async ({ page }) => {
  await page.goto('/en/statistics');
  const { among: groups, barsOf, findings, inHundred, inTen } = copy('en').statistics;
  const { record, arrests } = statistics;
  const figures = page.locator('figure');
  await expect(figures.first()).toContainText(inHundred(record.percent));
  await expect(figures.first()).toContainText(groups.respondents(457));
  await expect(figures.nth(1)).toContainText(inTen(arrests.percent / 10));
  await expect(figures.nth(1)).toContainText(groups.withRecord);
  await expect(figures.getByRole('img')).toHaveCount(2);
  const bars = page.locator('.bars li');
  await expect(bars).toHaveCount(4);
  await expect(page.locator('.bars-of')).toHaveText(barsOf);
  for (const key of ['job', 'training', 'housing', 'custody'] as const) {
    const bar = bars.filter({ hasText: findings[key] });
    await expect(bar).toContainText(`${statistics[key].percent}%`);
  }
});
