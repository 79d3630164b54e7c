import { z } from 'zod';
import { type ProblemKeys, problemSchema } from '@/lib/platform/answers';
import { maxBodyBytes } from '@/lib/platform/server/request-guard';

/** Operation of the API, described by the request and response schemas of its route. */
export type Operation = {
  path: string;
  method: 'get' | 'post';
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  parameters?: {
    name: string;
    in: 'header' | 'path' | 'query';
    required?: true;
    description: string;
    schema: z.ZodType;
  }[];
  body?: {
    schema: z.ZodType;
    examples: Record<string, { summary: string; value: object }>;
    /** Other media types that are accepted, without a schema. */
    also?: string[];
  };
  /** Description and schema of the response, by status. */
  answers: Record<number, [description: string, schema: z.ZodType]>;
  problems?: Record<number, [description: string, keys: ProblemKeys]>;
};

/** OpenAPI 3.1 operations of one path; `name` adds a component schema. */
export function describeOperation(operation: Operation, components: Record<string, unknown>) {
  const { path, tag, parameters = [], body, answers, problems = {} } = operation;
  const { operationId, summary, description } = operation;
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
    const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io, override });
    Object.assign(components, $defs);
    return own;
  };
  const refused = Object.entries({ ...(body && refusals(path)), ...problems });
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    parameters: parameters.map((of) => ({ ...of, schema: schemaOf(of.schema, 'input') })),
    requestBody: body && {
      required: true,
      content: {
        'application/json': { schema: schemaOf(body.schema, 'input'), examples: body.examples },
        ...Object.fromEntries(body.also?.map((type) => [type, { schema: textSchema }]) ?? []),
      },
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, [words, schema]]) => [
          status,
          {
            description: words,
            content: { 'application/json': { schema: schemaOf(schema, 'output') } },
          },
        ]),
      ),
      ...Object.fromEntries(
        refused.map(([status, [words, keys]]) => [
          status,
          {
            description: words,
            ...(status === '429' && { headers: { 'Retry-After': retryAfter } }),
            content: {
              'application/problem+json': {
                schema: schemaOf(problemSchema(Number(status), keys), 'output'),
              },
            },
          },
        ]),
      ),
    },
  };
}

const textSchema = { type: 'string' };

const retryAfter = {
  description: 'Seconds to wait before trying again.',
  required: true,
  schema: { type: 'integer', minimum: 1 },
};

/** Responses of the server and every route to a body that they do not read. */
const refusals = (path: string): NonNullable<Operation['problems']> => ({
  400: ['The body must be a JSON object.', { form: ['json'] }],
  403: ['A browser sent this request from another site.', { form: ['cross_site'] }],
  413: [`The body is larger than ${maxBodyBytes(path)} bytes.`, { form: ['too_large'] }],
  415: ['Unsupported content type.', { form: ['content_type'] }],
});

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/**
 * Responses may gain fields, and OpenAPI names the property that distinguishes the members of a
 * union.
 */
const override: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  // The pattern is redundant next to the name of the format.
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (!(zodSchema instanceof z.ZodDiscriminatedUnion)) return;
  const propertyName: string = zodSchema.def.discriminator;
  const options = zodSchema.options as z.ZodObject<Record<string, z.ZodLiteral<string>>>[];
  const mapping = Object.fromEntries(
    options.map((option) => [option.shape[propertyName]?.value, DEFS + option.meta()?.id]),
  );
  jsonSchema.discriminator = { propertyName, mapping };
};

/** Location of named schemas in zod's output; OpenAPI has another. */
export const DEFS = '#/$defs/';
export const COMPONENTS = '#/components/schemas/';
