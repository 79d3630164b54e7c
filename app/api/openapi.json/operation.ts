import { z } from 'zod';
import { type ProblemKeys, problemSchema } from '@/lib/platform/answers';
import { maxBodyBytes } from '@/lib/platform/server/request-guard';

/** One operation of the API, by the schemas that its route reads and answers with. */
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
    /** Media types that are accepted too, as they are. */
    also?: string[];
  };
  /** Status → what it means and what is answered. */
  answers: Record<number, [description: string, schema: z.ZodType]>;
  problems?: Record<number, [description: string, keys: ProblemKeys]>;
};

/** Operations of one path, as OpenAPI 3.1 has them; `name` adds a component schema. */
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
  description: 'Seconds until another attempt can succeed.',
  required: true,
  schema: { type: 'integer', minimum: 1 },
};

/** How the server and every route refuse a body that they do not read. */
const refusals = (path: string): NonNullable<Operation['problems']> => ({
  400: ['The body is not a JSON object.', { form: ['json'] }],
  403: ['A browser sent this from a page of another site.', { form: ['cross_site'] }],
  413: [`The body has more than ${maxBodyBytes(path)} bytes.`, { form: ['too_large'] }],
  415: ['The body has another content type.', { form: ['content_type'] }],
});

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/** Answers may gain fields, and OpenAPI says which property distinguishes the members of a union. */
const override: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  // The name of the format says the same.
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (!(zodSchema instanceof z.ZodDiscriminatedUnion)) return;
  const propertyName: string = zodSchema.def.discriminator;
  const options = zodSchema.options as z.ZodObject<Record<string, z.ZodLiteral<string>>>[];
  const mapping = Object.fromEntries(
    options.map((option) => [option.shape[propertyName]?.value, DEFS + option.meta()?.id]),
  );
  jsonSchema.discriminator = { propertyName, mapping };
};

/** Where zod keeps schemas with a name, and where OpenAPI does. */
export const DEFS = '#/$defs/';
export const COMPONENTS = '#/components/schemas/';
