import { copy } from '@/lib/campaign/copy';
import { type Settings, settingsOf } from '@/lib/campaign/settings';
import type { Env } from '@/lib/platform/env';
import { bouncesPart } from './bounces-path';
import { lookupPart, placeSchemas } from './lookup-part';
import { messagesPart } from './messages-part';
import { officeSchemas } from './office-schemas';
import type { Part } from './operation';
import { receiptPart } from './receipt-path';
import { callsPart, campaignPart, healthPart } from './small-parts';

const words: Part = { paths: {}, schemas: { ...placeSchemas, ...officeSchemas } };
const letters = [messagesPart, receiptPart, bouncesPart];
const parts = [words, lookupPart, callsPart, ...letters, campaignPart, healthPart];

const ABOUT = `
For programs: the same addresses also take the site's own plain forms, which are answered with pages.

Problems are \`application/problem+json\` (RFC 9457). \`problems\` names fields and keys, never
sentences; \`form\` stands for the request as a whole. A request whose \`Accept\` names \`text/html\`
may get a page instead.

Answers may gain fields: ignore those you do not know. Requests may have fields that are not
described; they are ignored.

There is no CORS: a page of another site can neither post here nor read an answer, since what is
sent is a person's address and letter. Programs send neither \`Origin\` nor \`Sec-Fetch-Site\` and
pass. No address, name or text belongs in a URL: everything is sent in the body.
`.trim();

/** The public API in OpenAPI 3.1, for this site. */
export function describeApi(
  of: Env,
  { operator }: Pick<Settings, 'operator'> = settingsOf({}, of),
) {
  return {
    openapi: '3.1.1',
    info: {
      title: `${copy('en').site.name}: public API`,
      version: '1',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
      ...contactOf(operator),
    },
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    servers: [{ url: of.SITE_URL }],
    security: [],
    paths: Object.fromEntries(parts.flatMap(({ paths }) => Object.entries(paths))),
    components: {
      schemas: Object.fromEntries(parts.flatMap(({ schemas }) => Object.entries(schemas))),
    },
  };
}

/** Who answers for the site, once that is set; the contact may be a mail address or a page. */
function contactOf(by: Settings['operator']) {
  if (!by) return {};
  const isMail = /^[^@\s]+@[^@\s]+$/.test(by.contact);
  const reach = isMail ? { email: by.contact } : URL.canParse(by.contact) && { url: by.contact };
  return { contact: { name: by.name, ...reach } };
}
