import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressesOf } from '../support/staff-doors';

export type SiteRoute = {
  /** Path with its dynamic segments in brackets. */
  address: string;
  methods: ('GET' | 'POST')[];
  /** Form field names that occur in its source. */
  fields: string[];
};

const sources = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => path.join(folder, file));

const words = (text: string) => text.match(/\b[a-z]\w+\b/gi) ?? [];

/** Names of the fields in all forms of the site. */
export function formFields(): string[] {
  const texts = sources('components', /\.tsx$/).map((file) => readFileSync(file, 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/\bname="([\w.-]+)"/g)]);
  return [...new Set(named.map(([, name = '']) => name))].sort();
}

/** Every page and route of the site, from its files. */
export function siteRoutes(): SiteRoute[] {
  const known = new Set(formFields());
  return sources('app', /(?:^|[\\/])(?:page\.tsx|route\.ts)$/).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const folders = path.dirname(path.relative('app', file)).split(path.sep);
    const parts = folders.filter((folder) => folder !== '.' && !/^\(.+\)$/.test(folder));
    const isPage = file.endsWith('page.tsx');
    const methods = (['GET', 'POST'] as const).filter((method) =>
      isPage ? method === 'GET' : new RegExp(`\\b${method}\\b`).test(text),
    );
    const fields = [...new Set(words(text))].filter((word) => known.has(word));
    return addressesOf(`/${parts.join('/')}`, text).map((address) => ({
      address,
      methods,
      fields,
    }));
  });
}
