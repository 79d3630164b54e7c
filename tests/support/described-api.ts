import { Ajv2020, type ErrorObject } from 'ajv/dist/2020';
import { describeApi, type OperationDescription } from '@/app/api/openapi.json/describe-api';
import { readEnv } from '@/lib/platform/env';

/** Answer as a client receives it. */
export type GivenAnswer = { status: number; headers: Headers; body: unknown };

export type DescribedOperation = OperationDescription & { method: 'GET' | 'POST'; path: string };

/**
 * API description for checking answers. Objects are closed, so a field that is not described is a
 * fault.
 */
export function describedApi() {
  const document = describeApi(readEnv({}));
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  // The document is not a schema, but contains schemas.
  ajv.addVocabulary(['discriminator', ...Object.keys(document)]);
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat('uuid', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+\.[^@\s]+$/);
  ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
  ajv.addSchema(closed(document) as object, 'api');

  const operations = Object.entries(document.paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ ...get, method: 'GET', path } as DescribedOperation] : []),
    ...(post ? [{ ...post, method: 'POST', path } as DescribedOperation] : []),
  ]);

  /** Faults of a value, by a pointer to its schema. */
  function faults(pointer: string, value: unknown): string[] {
    const validate = ajv.getSchema(`api#${pointer}`);
    if (!validate) throw new Error(`Nothing is described at ${pointer}`);
    return validate(value) ? [] : (validate.errors ?? []).map(wordsOf);
  }

  return {
    document,
    operations,
    faults,
    requestFaults: ({ method, path }: DescribedOperation, value: unknown) =>
      faults(`${pointerTo(method, path)}/requestBody/content/application~1json/schema`, value),
    /** Faults of an answer; empty if it matches the description. */
    answerFaults(method: string, path: string, { status, headers, body }: GivenAnswer): string[] {
      const operation = operations.find((of) => of.method === method && of.path === path);
      const described = operation?.responses[status];
      if (!described) return [`${method} ${path} describes no ${status}`];
      const type = headers.get('content-type') ?? '';
      if (!described.content[type]) return [`${status} is described with no content of ${type}`];
      const schema = `${pointerTo(method, path)}/responses/${status}/content/${escaped(type)}/schema`;
      return [...missingHeaders(described, headers), ...faults(schema, body)];
    },
  };
}

export type DescribedApi = ReturnType<typeof describedApi>;

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

const pointerTo = (method: string, path: string) =>
  `/paths/${escaped(path)}/${method.toLowerCase()}`;

const wordsOf = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath} ${message} ${JSON.stringify(params)}`;

function missingHeaders({ headers = {} }: { headers?: object }, given: Headers) {
  const missing = Object.keys(headers).filter((name) => !/^[1-9]\d*$/.test(given.get(name) ?? ''));
  return missing.map((name) => `${name} is missing`);
}

/** Copy of a schema that allows only the described fields of every object. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, of]) => [key, closed(of)]));
  const isOpen = inner.type === 'object' && !('additionalProperties' in inner);
  return isOpen ? { ...inner, additionalProperties: false } : inner;
}
