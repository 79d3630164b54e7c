import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { expect } from 'playwright/test';
import type { Site } from '../support/site';

/** Link of this kind in the email to a staff member, once it has arrived. */
export async function mailedLink({ dataDir }: Site, to: string, page: string): Promise<string> {
  const folder = path.join(dataDir, 'mail', 'staff');
  let link = '';
  await expect(async () => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const files = names.filter((name) => name.endsWith('.eml')).sort();
    const mails = await Promise.all(
      files.map((name) => simpleParser(readFileSync(path.join(folder, name)))),
    );
    const theirs = mails.filter((mail) => [mail.to].flat()[0]?.text === to);
    const links = theirs.flatMap(({ text = '' }) => text.match(/http\S+\?token=\S+/) ?? []);
    link = links.filter((one) => one.includes(page)).at(-1) ?? '';
    expect(link).not.toBe('');
  }).toPass({ timeout: 80_000, intervals: [200] });
  return link;
}
