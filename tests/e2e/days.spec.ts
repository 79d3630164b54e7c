import { expect, test } from 'playwright/test';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { days, noonOf, staleIn } from '../support/dated-phrases';
import { publicPages } from '../support/public-pages';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { chooseEdition } from './choose-edition';

/** Setting that makes a site's clock show a given day, whatever this process's clock shows. */
function clockAt(day: string) {
  const own = Number(process.env.TEST_CLOCK_OFFSET_MS ?? 0);
  return { TEST_CLOCK_OFFSET_MS: String(noonOf(day).getTime() - (Date.now() - own)) };
}

const WRITER = {
  firstName: 'Sam',
  lastName: 'Sample',
  prefix: 'Ms.',
  phone: '307 555 0100',
  street: '1 Example Street',
  city: 'Cheyenne',
  state: 'WY',
  zip: '82001',
  subject: 'About the Act',
  message: 'Please read this message.',
};

/**
 * Sends a message from Wyoming, whose only district does not change on any map.
 * @returns the path of its receipt
 */
async function sendMessage(site: Site, language: string, email: string): Promise<string> {
  const answer = await fetch(`${site.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...WRITER, language, email }),
  });
  const body = (await answer.json()) as { receiptUrl: string };
  expect(answer.status).toBe(201);
  return new URL(body.receiptUrl).pathname.replace(/^\/(en|es)/, '');
}

/** Visible text of a page, without code and the framework's data. */
async function textAt(site: Site, path: string): Promise<string> {
  const html = await (await fetch(site.url + path)).text();
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Sentences about the reports in the history of the Act. */
const REPORTS: Record<string, { en: string[]; es: string[] }> = {
  due: {
    en: ['Due January 23, 2027', 'Due January 23, 2029', 'They are due January 23, 2027'],
    es: ['Fecha límite: 23 de enero de 2027', 'Fecha límite: 23 de enero de 2029'],
  },
  passed: {
    en: ['Was due January 23, 2027', 'Due January 23, 2029', 'They were due January 23, 2027'],
    es: ['límite era el 23 de enero de 2027', 'Fecha límite: 23 de enero de 2029'],
  },
  allPassed: {
    en: ['Was due January 23, 2027', 'Was due January 23, 2029', 'They were due January 23, 2027'],
    es: ['límite era el 23 de enero de 2027', 'límite era el 23 de enero de 2029'],
  },
};

test.describe.configure({ mode: 'parallel' });

for (const day of days) {
  test(`no page of either edition is stale on ${day}`, async () => {
    test.setTimeout(180_000);
    const dataDir = makeDataDir();
    const site = await startSite({ dataDir, env: { ...clockAt(day), MIN_FORM_SECONDS: '0' } });
    try {
      const found: string[] = [];
      for (const name of shippedNames) {
        await chooseEdition(site, name);
        for (const language of languages) {
          const receipt = await sendMessage(site, language, `${name}.${language}@example.org`);
          const paths = [...Object.values(publicPages), receipt, `${receipt}/your-data`];
          for (const path of paths) {
            const text = await textAt(site, `/${language}${path}`);
            expect(text.length, path).toBeGreaterThan(200);
            found.push(
              ...staleIn(text, day).map((phrase) => `${name} ${language}${path}: ${phrase}`),
            );
          }
          // In test mode, a request that is over also stays visible.
          const script = edition(name, language).script.house.at(-2) ?? '';
          expect(await textAt(site, `/${language}/lookup?district=WY-AL`)).toContain(script);
          const act = await textAt(site, `/${language}/act/history`);
          const reports =
            day <= '2027-01-23' ? 'due' : day <= '2029-01-23' ? 'passed' : 'allPassed';
          for (const phrase of REPORTS[reports]?.[language] ?? []) expect(act).toContain(phrase);
        }
      }
      await expect.poll(() => site.letters().length).toBeGreaterThan(3);
      found.push(...site.letters().flatMap((letter) => staleIn(letter, day)));
      expect(found).toEqual([]);
    } finally {
      await site.stop();
      removeDataDir(dataDir);
    }
  });
}
