import { copy } from '@/lib/campaign/copy';
import { type Settings, settingsOf } from '@/lib/campaign/settings';
import type { Env } from '@/lib/platform/env';
import { COMPONENTS, DEFS, describeOperation } from './operation';
import { operations } from './operations';

const ABOUT = `
A JSON API for other programs. The same URLs also accept this site's HTML forms and respond with
pages.

Errors are \`application/problem+json\` (RFC 9457). \`problems\` maps each field to a key, never to a
sentence, and \`form\` stands for the request as a whole. If \`Accept\` includes \`text/html\`, the error
may be a page instead. Unsupported methods return 405.

This is version 1. Existing values change only in a new version. Responses may gain fields, so ignore
any that you don't recognize. Undocumented request fields are ignored.

CORS is not supported, because requests contain a person's address and message. Pages on other sites
cannot post here or read a response. Programs should not send \`Origin\` or \`Sec-Fetch-Site\` headers.
Never put an address, name, or text in a URL. Send everything in the body.
`.trim();

/** Public API in OpenAPI 3.1, for this site, from the schemas of its routes. */
export function describeApi(
  of: Env,
  { operator }: Pick<Settings, 'operator'> = settingsOf({}, of),
): ApiDescription {
  const schemas = {};
  const paths: Record<string, object> = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: describeOperation(operation, schemas) };
  }
  const description = {
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
    paths,
    components: { schemas },
  };
  return JSON.parse(JSON.stringify(description).replaceAll(DEFS, COMPONENTS));
}

/** Subset of OpenAPI 3.1 and JSON Schema that readers of the description need. */
type ApiDescription = {
  openapi: string;
  info: object;
  servers: { url: string }[];
  paths: Record<string, { get?: OperationDescription; post?: OperationDescription }>;
  components: { schemas: Record<string, Schema> };
};

export type OperationDescription = {
  operationId: string;
  requestBody?: { content: { 'application/json': Media } };
  responses: Record<string, { headers?: object; content: Record<string, Media> }>;
};

type Media = { schema: Schema; examples?: Record<string, { value: object }> };

export type Schema = {
  $ref?: string;
  id?: string;
  enum?: (string | number)[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  discriminator?: { mapping: Record<string, string> };
  examples?: unknown[];
};

/** Operator of the site, if set; the contact may be an email address or a page. */
function contactOf(by: Settings['operator']) {
  if (!by) return {};
  const isMail = /^[^@\s]+@[^@\s]+$/.test(by.contact);
  const reach = isMail ? { email: by.contact } : URL.canParse(by.contact) && { url: by.contact };
  return { contact: { name: by.name, ...reach } };
}
