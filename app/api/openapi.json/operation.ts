import { BODY_BYTES } from '@/lib/platform/server/request-guard';
import { objectOf, type Schema } from './json-schema';

/** As much of OpenAPI 3.1 as the description uses. */
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: {
    required: true;
    content: { 'application/json': Media; 'message/rfc822'?: Media };
  };
  responses: Record<string, Answer>;
};

type Parameter = {
  name: string;
  in: 'header' | 'path' | 'query';
  required?: true;
  description: string;
  schema: Schema;
};

export type Media = {
  schema: Schema;
  examples?: Record<string, { summary: string; value: unknown }>;
};

export type Answer = {
  description: string;
  headers?: Record<string, { description: string; required: true; schema: Schema }>;
  content: Record<string, Media>;
};

export type Path = { get?: Operation; post?: Operation };

/** What one file of the description adds to it. */
export type Part = { paths: Record<string, Path>; schemas: Record<string, Schema> };

export const json = (description: string, schema: Schema): Answer => ({
  description,
  content: { 'application/json': { schema } },
});

/** Field → what may be wrong with it. */
export type ProblemKeys = Record<string, readonly string[]>;

/** An error as RFC 9457 has it, with the fields and the keys that this answer may name. */
export function problemAnswer(status: number, description: string, keys: ProblemKeys): Answer {
  const headers = status === 429 && {
    'Retry-After': {
      description: 'Seconds until the next try can succeed.',
      required: true as const,
      schema: { type: 'integer' as const, minimum: 1 },
    },
  };
  return {
    description,
    ...(headers && { headers }),
    content: { 'application/problem+json': { schema: problemSchema(status, keys) } },
  };
}

function problemSchema(status: number, keys: ProblemKeys): Schema {
  const fields = Object.entries(keys).map(([field, values]) => [field, { enum: values }] as const);
  return objectOf({
    type: { const: 'about:blank' },
    title: { type: 'string', description: 'For whoever reads the log; may change.' },
    status: { const: status },
    problems: {
      type: 'object',
      description: 'Field → key. `form` is the request as a whole.',
      properties: Object.fromEntries(fields),
      minProperties: 1,
    },
  });
}

/** How every address that takes a body refuses one before it is read. */
export function refusals(mostBytes: number = BODY_BYTES): Record<string, Answer> {
  const form = (status: number, description: string, key: string) =>
    problemAnswer(status, description, { form: [key] });
  return {
    400: form(400, 'The body is not a JSON object.', 'json'),
    403: form(403, 'A browser sent this from a page of another site.', 'cross_site'),
    411: form(411, 'The body came without Content-Length.', 'length_required'),
    413: form(413, `The body has more than ${mostBytes} bytes.`, 'too_large'),
    415: form(415, 'The body is of another kind.', 'content_type'),
  };
}
